import { useEffect, useState } from 'react';
import { onUser } from '../../api/token';
import type { Draft } from './draft';

/** What is being written, by its visit. It is about somebody's health, so it is kept nowhere but in memory. */
const kept = new Map<string, Draft>();

let writer: string | undefined;

onUser((user) => {
  if (!user || (writer && writer !== user.id)) {
    kept.clear(); // what one has written is not for the next
  }
  writer = user?.id;
});

/** A draft that is still there after a look at another screen, and that a reload asks about before it is lost. */
export function useDraft(visit: string, first: () => Draft) {
  const [draft, setDraft] = useState(() => kept.get(visit) ?? first());
  const [isTouched, setTouched] = useState(() => kept.has(visit));
  useEffect(() => {
    if (!isTouched) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTouched]);
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    kept.set(visit, next);
    setDraft(next);
    setTouched(true);
  };
  const forget = () => {
    kept.delete(visit);
    setTouched(false);
  };
  return { draft, isTouched, change, forget };
}

/** Whether something was begun there and not saved. */
export function isBegun(visit: string): boolean {
  return kept.has(visit);
}
