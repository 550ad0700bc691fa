import { useQuery } from '@tanstack/react-query';
import { plusDays } from '../i18n/format';
import { findSlots, type Slot, type Wish } from './api';
import { dayOf } from './when';

/** How many days are shown side by side. */
export const WEEK = 7;

/** The farthest that one search looks ahead, the first day counted. */
const HORIZON = 62;
const MOST_PAGES = 4;

/** All free times of a doctor in the days from a date on. Live updates make it old by the key's second part. */
export function useWeek(doctor: string, wish: Wish, from: string) {
  return useQuery({
    queryKey: ['slots', doctor, wish, from],
    queryFn: ({ signal }) => week({ ...wish, doctor_id: doctor }, from, signal),
    staleTime: 60_000,
  });
}

async function week(wish: Wish, from: string, signal: AbortSignal): Promise<Slot[]> {
  const last = plusDays(from, WEEK - 1);
  const dates =
    wish.mode === 'IN_PERSON' ? { date: from, date_to: last } : { date: plusDays(from, -1), date_to: plusDays(last, 1) };
  const slots: Slot[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await findSlots({ ...wish, ...dates }, undefined, cursor, signal);
    slots.push(...found.slots);
    cursor = found.next ?? undefined;
    if (!cursor) {
      break;
    }
  }
  return slots.filter((slot) => dayOf(slot) >= from && dayOf(slot) <= last);
}

/** The first day on which anything is free, from a date on; null where nothing is. */
export function useFirstFree(wish: Wish, from: string, enabled: boolean) {
  return useQuery({
    queryKey: ['slots', wish.doctor_id ?? 'any', 'first', wish, from],
    queryFn: async ({ signal }) => {
      const range = { ...wish, date: from, date_to: plusDays(from, HORIZON - 1), sort: 'earliest' };
      const first = (await findSlots(range, 1, undefined, signal)).slots[0];
      return first ? dayOf(first) : null;
    },
    enabled,
  });
}
