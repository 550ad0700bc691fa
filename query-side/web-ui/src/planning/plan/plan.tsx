import { createContext, useContext } from 'react';
import type { ReadSchedule } from '../api';
import type { Doctor, Site } from '../types';

/** Whose schedule is being planned, as it stands. */
export interface Plan {
  doctor: Doctor;
  read: ReadSchedule;
  /** Where the doctor may have hours. */
  places: Site[];
  /** The zone of the doctor's days. */
  zone: string;
  /** Today in that zone. */
  today: string;
  /** Reads all of it again and begins anew with it. */
  reload(): Promise<void>;
  /** Something new is being changed, so that what was saved before need not be told any more. */
  begun(): void;
  /** The same as reload after something was saved, which is told. */
  saved(what: string): Promise<void>;
}

const Current = createContext<Plan | undefined>(undefined);

export const PlanProvider = Current;

export function usePlan(): Plan {
  const plan = useContext(Current);
  if (!plan) {
    throw new Error('There is no plan around this');
  }
  return plan;
}
