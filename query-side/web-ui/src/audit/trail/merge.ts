import type { Access, RecordedEvent } from '../types';

/** One line of the list: something that happened, or somebody who looked. */
export type Item = { key: string; at: string } & ({ kind: 'event'; event: RecordedEvent } | { kind: 'access'; access: Access });

export const itemOfEvent = (event: RecordedEvent): Item => ({ kind: 'event', key: `e${event.event_id}`, at: event.recorded_at, event });
export const itemOfAccess = (access: Access): Item => ({ kind: 'access', key: `a${access.id}`, at: access.at, access });

/** What has been read of one of the two lists, in its order, and whether there is more. */
export interface Read {
  items: Item[];
  isMore: boolean;
}

export interface Merged {
  items: Item[];
  /** Which lists must be read on before anything further can be shown, by their place. */
  wants: number[];
}

/**
 * Several lists as one by time. Shown is only what no later page of any list can come before:
 * what lies beyond the end of a list that goes on has to wait for it.
 */
export function merged(lists: Read[], newestFirst: boolean): Merged {
  const way = newestFirst ? -1 : 1;
  const compare = (one: string, other: string) => way * (Date.parse(one) - Date.parse(other));
  const ends = lists.map(({ items, isMore }) => (isMore ? (items.at(-1)?.at ?? null) : undefined));
  const known = ends.filter((end) => typeof end === 'string');
  const horizon = ends.includes(null) ? null : known.sort(compare)[0];
  const all = lists.flatMap((list) => list.items).sort((one, other) => compare(one.at, other.at));
  return {
    items: horizon === null ? [] : all.filter(({ at }) => horizon === undefined || compare(at, horizon) <= 0),
    wants: ends.flatMap((end, place) => (end === null || (end !== undefined && compare(end, horizon ?? end) <= 0) ? [place] : [])),
  };
}
