import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** What a calendar shows, kept in the address: it can be linked, shared and gone back from. */
export function useAddress(): [(name: string) => string | undefined, (changed: Record<string, string | undefined>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changed: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changed)) {
            if (value) {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [(name) => params.get(name) ?? undefined, change];
}
