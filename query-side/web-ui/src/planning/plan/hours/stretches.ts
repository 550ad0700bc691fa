import type { Site, Stretch } from '../../types';

/** One stretch as it is being entered; `key` stays with it while its fields change. */
export interface Entry {
  key: number;
  start: string;
  end: string;
  location: string;
}

export type EntryField = 'start' | 'end' | 'location';

/** What is wrong with a field, as a key of our texts. */
export type EntryErrors = Partial<Record<EntryField, 'missing' | 'end-before-start' | 'overlap' | 'no-place'>>;

let lastKey = 0;

export function newEntry(start = '', end = '', location = ''): Entry {
  lastKey += 1;
  return { key: lastKey, start, end, location };
}

/** A time as fields have it, 09:00, of one with seconds. */
export const hoursAndMinutes = (time: string) => time.slice(0, 5);

/** Minutes into the day; 00:00 as an end is the midnight that ends it. */
const startOf = (entry: Entry) => minutes(entry.start);
const endOf = (entry: Entry) => minutes(entry.end) || 24 * 60;

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** What is wrong with the stretches of one day, by the key of the stretch. */
export function faults(entries: Entry[], places: Site[]): Map<number, EntryErrors> {
  const found = new Map<number, EntryErrors>();
  for (const entry of entries) {
    const errors: EntryErrors = {};
    if (!entry.start) {
      errors.start = 'missing';
    }
    if (!entry.end) {
      errors.end = 'missing';
    } else if (entry.start && endOf(entry) <= startOf(entry)) {
      errors.end = 'end-before-start';
    }
    if (!places.some((place) => place.id === entry.location)) {
      errors.location = 'no-place';
    }
    if (Object.keys(errors).length > 0) {
      found.set(entry.key, errors);
    }
  }
  const whole = entries.filter((entry) => !found.has(entry.key)).sort((one, other) => startOf(one) - startOf(other));
  whole.forEach((entry, at) => {
    const before = whole[at - 1];
    if (before && startOf(entry) < endOf(before)) {
      found.set(entry.key, { start: 'overlap' });
    }
  });
  return found;
}

export function stretchOf(entry: Entry): Stretch {
  return { start_time: entry.start, end_time: entry.end, location_id: entry.location };
}

/** The stretch that one is likely to add next: after the last one, at the same place. */
export function following(entries: Entry[], places: Site[]): Entry {
  const last = entries.at(-1);
  const location = last?.location || places[0]?.id || '';
  return last ? newEntry('', '', location) : newEntry('09:00', '17:00', location);
}
