import { useRef, useState } from 'react';

interface Row {
  key: string;
}

/** Rows that are added and removed: the focus goes into a new one, and is not lost with one that goes. */
export function useRows<T extends Row>(rows: T[], onChange: (rows: T[]) => void) {
  const adder = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string>();
  const add = (row: T) => {
    setAdded(row.key);
    onChange([...rows, row]);
  };
  const remove = (key: string) => {
    onChange(rows.filter((it) => it.key !== key));
    adder.current?.focus();
  };
  const set = (key: string, changed: Partial<T>) => onChange(rows.map((it) => (it.key === key ? { ...it, ...changed } : it)));
  return { adder, added, add, remove, set };
}
