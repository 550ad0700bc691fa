import { useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../api/problem';
import { extend, forget, type Held, hold, leave } from './holds';
import { keyOf, type Wanted } from './slotLink';

/** How it stands with keeping the wanted time free. */
export type Holding =
  | { at: 'asking' }
  | { at: 'held'; held: Held }
  | { at: 'over' }
  | { at: 'lost'; problem: Problem }
  | { at: 'unheld'; problem: Problem };

export interface HoldControl {
  holding: Holding;
  /** Answers whether the end has moved. */
  extend(): Promise<boolean>;
  again(): void;
  end(): void;
  lose(problem: Problem): void;
  /** It became an appointment. */
  keep(): void;
}

/** Keeps the wanted time free while its page is open. */
export function useHold(wanted: Wanted, asVisitor: boolean): HoldControl {
  const key = keyOf(wanted);
  const [holding, setHolding] = useState<Holding>({ at: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef({ wanted, asVisitor });
  asked.current = { wanted, asVisitor };
  useEffect(() => {
    let isHere = true;
    const { wanted: what, asVisitor: as } = asked.current;
    hold(what, as).then(
      (held) => isHere && setHolding({ at: 'held', held }),
      (failure: unknown) => isHere && setHolding(refused(problemOf(failure))),
    );
    return () => {
      isHere = false;
      leave(what);
    };
  }, [key, attempt]);
  return {
    holding,
    async extend() {
      if (holding.at !== 'held') {
        return false;
      }
      const held = await extend(wanted, holding.held);
      setHolding({ at: 'held', held });
      return Date.parse(held.until) > Date.parse(holding.held.until);
    },
    again() {
      forget(key);
      setHolding({ at: 'asking' });
      setAttempt((before) => before + 1);
    },
    end() {
      forget(key);
      setHolding({ at: 'over' });
    },
    lose(problem) {
      forget(key);
      setHolding({ at: 'lost', problem });
    },
    keep: () => forget(key),
  };
}

/** What was refused is lost; what was not answered can still be booked, only without being kept free. */
function refused(problem: Problem): Holding {
  const isFinal = [403, 404, 409, 422].includes(problem.status);
  return { at: isFinal ? 'lost' : 'unheld', problem };
}
