import { dateIn, HERE } from '../i18n/format';
import type { Mode, Slot } from './api';

/** By whose clock a visit is told: the clinic's where people come to it, the viewer's where it comes to them. */
export function zoneOf(visit: { mode: Mode; zone: string }): string {
  return visit.mode === 'VIDEO' ? HERE : visit.zone;
}

/** The date on which a visit begins, by the clock that it is told by. */
export function dayOf(slot: Slot): string {
  return dateIn(slot.start, zoneOf(slot));
}

export function today(): string {
  return dateIn(new Date(), HERE);
}

/** Whether two zones' clocks show something else at that instant. */
export function differs(instant: string, one: string, other: string): boolean {
  return clock(instant, one) !== clock(instant, other);
}

function clock(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
}
