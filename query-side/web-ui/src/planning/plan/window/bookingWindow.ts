import type { BookingWindow } from '../../types';

const MINUTES = { minutes: 1, hours: 60, days: 24 * 60 };
const MOST_NOTICE = 90 * MINUTES.days;

export const MOST_DAYS = 730;

export type Unit = keyof typeof MINUTES;

export const UNITS = Object.keys(MINUTES) as Unit[];

/** A booking window as it is being entered, its notice in the unit in which people would say it. */
export interface WindowDraft {
  notice: string;
  unit: Unit;
  days: string;
}

export const mostNotice = (unit: Unit) => MOST_NOTICE / MINUTES[unit];

export function draftOf(window: BookingWindow): WindowDraft {
  const minutes = window.minimum_notice_minutes;
  const unit = UNITS.findLast((each) => minutes % MINUTES[each] === 0 && minutes >= MINUTES[each]) ?? 'hours';
  return { notice: String(minutes / MINUTES[unit]), unit, days: String(window.maximum_advance_days) };
}

export function windowOf(draft: WindowDraft): BookingWindow {
  return {
    minimum_notice_minutes: Number(draft.notice) * MINUTES[draft.unit],
    maximum_advance_days: Number(draft.days),
  };
}
