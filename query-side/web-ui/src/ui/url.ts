import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** One value of the address, so that what is chosen can be linked, shared and gone back from. */
export function useUrlValue(name: string): [string, (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | undefined) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
