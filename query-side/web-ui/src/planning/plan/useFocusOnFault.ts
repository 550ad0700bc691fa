import { useRef } from 'react';

/** Brings whoever sent a form with faults to the first of them. */
export function useFocusOnFault() {
  const form = useRef<HTMLFormElement>(null);
  const focusFault = () => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return { form, focusFault };
}
