import { useInfiniteQuery } from '@tanstack/react-query';
import { plusDays } from '../i18n/format';
import { findSlots, type Slot, type Wish } from './api';
import { WEEK } from './week';

/** A doctor at a place, with the first time that was found there. */
export interface Found {
  key: string;
  first: Slot;
}

interface Stretch {
  found: Found[];
  degraded: boolean;
  next: string | undefined;
}

interface From {
  cursor?: string;
  /** Who was found before. */
  known: string[];
}

/** How many doctors one stretch of results shows at least, where there are more. */
const ENOUGH = 8;
const MOST_PAGES = 5;

/** Finds doctors by their free times, in the order asked for. The API pages times; this pages doctors. */
export function useFound(wish: Wish, from: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['found', wish, from],
    queryFn: ({ pageParam, signal }) => stretch({ ...wish, date: from, date_to: plusDays(from, WEEK - 1) }, pageParam, signal),
    initialPageParam: { known: [] } as From,
    getNextPageParam: (last: Stretch, all: Stretch[]): From | undefined =>
      last.next ? { cursor: last.next, known: all.flatMap(({ found }) => found.map(({ key }) => key)) } : undefined,
    enabled,
  });
}

async function stretch(wish: Wish, from: From, signal: AbortSignal): Promise<Stretch> {
  const known = new Set(from.known);
  const found: Found[] = [];
  let cursor = from.cursor;
  let degraded = false;
  for (let page = 0; page < MOST_PAGES && found.length < ENOUGH; page++) {
    const answer = await findSlots(wish, undefined, cursor, signal);
    for (const slot of answer.slots) {
      const key = `${slot.doctor_id} ${slot.location_id}`;
      if (!known.has(key)) {
        known.add(key);
        found.push({ key, first: slot });
      }
    }
    degraded ||= answer.degraded;
    cursor = answer.next ?? undefined;
    if (!cursor) {
      break;
    }
  }
  return { found, degraded, next: cursor };
}
