import type { Step } from '../types';
import { BEFORE_ALL, isNow, type Moment, NOW, textOf } from './moment';

/** How far Page Up and Page Down go. */
export const STRIDE = 10;

/** Positions in the order of the record: by transaction, then by place within it. They are longer than numbers hold. */
export function comparePositions(one: string, other: string): number {
  const [a = '0', b = '0'] = one.split('.');
  const [c = '0', d = '0'] = other.split('.');
  const first = BigInt(a) - BigInt(c) || BigInt(b) - BigInt(d);
  return first < 0n ? -1 : first > 0n ? 1 : 0;
}

/** All events in one order, where several streams have their say. */
export function inOrder(events: Step[]): Step[] {
  return [...events].sort((one, other) =>
    one.position && other.position
      ? comparePositions(one.position, other.position)
      : Date.parse(one.recorded_at) - Date.parse(other.recorded_at),
  );
}

/** The moment right after an event, in one word. */
export function nameOf(event: Step): string {
  return event.position ?? event.recorded_at;
}

/** How many of the events, which are in order, had happened at that moment. */
export function stepAt(events: Step[], moment: Moment): number {
  if (isNow(moment)) {
    return events.length;
  }
  const { position, asOf } = moment;
  const later = events.findIndex((event) =>
    position && event.position ? comparePositions(event.position, position) > 0 : Date.parse(event.recorded_at) > Date.parse(asOf ?? ''),
  );
  return later < 0 ? events.length : later;
}

/** The moment right after that many events; after all of them it is now, before all of them just before the first. */
export function momentAt(events: Step[], step: number): Moment {
  const first = events[0];
  if (!first || step >= events.length) {
    return NOW;
  }
  const last = events[step - 1];
  if (!last) {
    return { asOf: new Date(Date.parse(first.recorded_at) - 1).toISOString() };
  }
  return last.position ? { position: last.position } : { asOf: last.recorded_at };
}

/** Where a key leads from a step, or nothing for keys that the slider itself knows. */
export function afterKey(key: string, step: number, last: number): number | undefined {
  switch (key) {
    case 'PageUp':
      return Math.min(last, step + STRIDE);
    case 'PageDown':
      return Math.max(0, step - STRIDE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** What a step is compared with and as what: the event before it, or another moment, whichever of them is earlier first. */
export function endsOf(events: Step[], moment: Moment, against: Moment): { from: string; to: string } | undefined {
  const step = stepAt(events, moment);
  if (isNow(against)) {
    const to = events[step - 1];
    const from = events[step - 2];
    return to && { from: from ? nameOf(from) : BEFORE_ALL, to: nameOf(to) };
  }
  const last = events.at(-1);
  const here = textOf(moment) || (last && nameOf(last));
  if (!here) {
    return undefined;
  }
  const there = textOf(against);
  const isEarlier = stepAt(events, against) <= step;
  return isEarlier ? { from: there, to: here } : { from: here, to: there };
}
