import type { Site, Week, WeekChange } from '../../types';
import { type Entry, hoursAndMinutes, newEntry, stretchOf } from './stretches';

/** A working week as it is being entered. */
export interface WeekDraft {
  effectiveFrom: string;
  /** Empty where the hours are on each location's own wall clock. */
  zone: string;
  /** By weekday, 0 (Sunday) to 6. */
  days: Entry[][];
}

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

export function draftOf(week: Week | undefined, effectiveFrom: string, places: Site[]): WeekDraft {
  const hours = week?.hours ?? [];
  return {
    effectiveFrom,
    zone: commonZone(week, places),
    days: WEEKDAYS.map((day) =>
      hours
        .filter((row) => row.day_of_week === day)
        .map((row) => newEntry(hoursAndMinutes(row.start_time), hoursAndMinutes(row.end_time), row.location_id)),
    ),
  };
}

/** The one zone of all hours, unless that is what their locations have anyway. */
function commonZone(week: Week | undefined, places: Site[]): string {
  const hours = week?.hours ?? [];
  const zones = new Set(hours.map((row) => row.zone));
  const isOwn = hours.every((row) => places.find((place) => place.id === row.location_id)?.zone === row.zone);
  return isOwn || zones.size !== 1 ? '' : (hours[0]?.zone ?? '');
}

/** The week as it is sent, with the entry behind each of its rows, by which the platform's refusals find their field. */
export function changeOf(draft: WeekDraft): { week: WeekChange; rows: Entry[] } {
  const rows = draft.days.flatMap((entries, day) => entries.map((entry) => ({ entry, day })));
  return {
    week: {
      ...(draft.zone ? { zone: draft.zone } : {}),
      effective_from: draft.effectiveFrom,
      hours: rows.map(({ entry, day }) => ({ day_of_week: day, ...stretchOf(entry) })),
    },
    rows: rows.map(({ entry }) => entry),
  };
}

/** The draft with one day's hours on the other days from Monday to Friday too. */
export function onWorkingDays(draft: WeekDraft, day: number): WeekDraft {
  const model = draft.days[day] ?? [];
  return {
    ...draft,
    days: draft.days.map((entries, other) =>
      other === day || other === 0 || other === 6
        ? entries
        : model.map((entry) => newEntry(entry.start, entry.end, entry.location)),
    ),
  };
}
