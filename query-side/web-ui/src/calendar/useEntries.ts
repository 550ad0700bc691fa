import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../i18n/format';
import { blockEntry, closedEntries, type Entry, visitEntry } from './grid/entries';
import { type DayHours, hoursOn, zoneOf } from './hours';
import type { DoctorCalendar } from './reads';
import type { Visit } from './types';

/** The zone by whose clocks a doctor's days go. */
export function zoneFor({ schedule, visits }: DoctorCalendar): string {
  return zoneOf(schedule) ?? visits?.[0]?.zone ?? HERE;
}

/** What stands in the calendars of these doctors on these dates, and the hours of business. */
export function useEntries(calendars: DoctorCalendar[], dates: string[], isShown: (visit: Visit) => boolean) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const known = calendars.flatMap((it) => [it.schedule, it.visits, it.blocks]);
  return useMemo(() => {
    const hours: (DayHours | undefined)[] = [];
    const entries = calendars.flatMap((calendar): Entry[] => {
      const { doctor, schedule, visits, blocks } = calendar;
      const zone = zoneFor(calendar);
      const closed = dates.flatMap((date) => {
        const day = schedule && hoursOn(schedule, date);
        hours.push(day);
        return closedEntries(date, day, doctor, t);
      });
      return [
        ...closed,
        ...(blocks ?? []).map((block) => blockEntry(block, doctor, zone, t, format)),
        ...(visits ?? []).filter(isShown).map((visit) => visitEntry(visit, zone, t, format)),
      ];
    });
    return { entries, hours };
    // The calendars are made anew at each drawing; what they hold is not.
  }, [...known, dates.join(), isShown, t, format]);
}
