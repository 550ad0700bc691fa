import { plusDays } from '../i18n/format';
import type { Hours, Schedule } from './types';

/** A stretch of a day's minutes. */
export interface Stretch {
  from: number;
  to: number;
}

/** What is known of a doctor's day: when it is open, and why it is unlike its weekday. */
export interface DayHours {
  open: Stretch[];
  why: string | undefined;
}

export const DAY = 24 * 60;

/** A date's hours, as the platform reckons them: exceptions outrank holidays. Nothing where the week is not known any more. */
export function hoursOn(schedule: Schedule, date: string): DayHours | undefined {
  const exception = schedule.exceptions.find((it) => it.date === date);
  if (exception) {
    return { open: stretches(exception.hours), why: exception.reason ?? undefined };
  }
  const holiday = schedule.holidays.find((it) => it.date === date);
  if (holiday) {
    return { open: [], why: holiday.name };
  }
  const week = schedule.weeks.filter((it) => it.effective_from <= date).at(-1);
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return week && { open: stretches(week.hours.filter((it) => it.day_of_week === weekday)), why: undefined };
}

/** What of a day is not open. */
export function closedOn(open: Stretch[]): Stretch[] {
  const closed: Stretch[] = [];
  let at = 0;
  for (const { from, to } of open) {
    if (from > at) {
      closed.push({ from: at, to: from });
    }
    at = Math.max(at, to);
  }
  return at < DAY ? [...closed, { from: at, to: DAY }] : closed;
}

/** The part of the day that a calendar of these dates has to show: the hours of business with some room around. */
export function shownHours(days: (DayHours | undefined)[]): Stretch & { first: number } {
  const open = days.flatMap((day) => day?.open ?? []);
  const first = open.length > 0 ? Math.min(...open.map((it) => it.from)) : 8 * 60;
  const last = open.length > 0 ? Math.max(...open.map((it) => it.to)) : 18 * 60;
  return {
    from: Math.max(0, Math.floor(first / 60) * 60 - 60),
    to: Math.min(DAY, Math.ceil(last / 60) * 60 + 60),
    first,
  };
}

/** The zone in which most of a doctor's hours are. */
export function zoneOf(schedule: Schedule | undefined): string | undefined {
  const zones = (schedule?.weeks ?? []).flatMap((week) => week.hours.map((it) => it.zone)).filter((it) => it !== undefined);
  return [...new Set(zones)].sort((a, b) => count(zones, b) - count(zones, a))[0];
}

/** Dates one after the other, both ends included. */
export function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) {
    dates.push(date);
  }
  return dates;
}

/** A minute of the day as 09:30. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function stretches(hours: Hours[]): Stretch[] {
  return hours
    .map((it) => ({ from: minuteOf(it.start_time), to: minuteOf(it.end_time) }))
    .map((it) => (it.to <= it.from ? { from: it.from, to: DAY } : it))
    .sort((a, b) => a.from - b.from);
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function count(zones: string[], zone: string): number {
  return zones.filter((it) => it === zone).length;
}
