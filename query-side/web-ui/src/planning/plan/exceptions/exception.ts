import type { Exceptional, ExceptionChange } from '../../types';
import { type Entry, hoursAndMinutes, newEntry, stretchOf } from '../hours/stretches';

/** A date unlike its weekday, as it is being entered. */
export interface ExceptionDraft {
  date: string;
  closed: boolean;
  entries: Entry[];
  reason: string;
}

export function draftOf(exception: Exceptional | undefined): ExceptionDraft {
  return {
    date: exception?.date ?? '',
    closed: exception?.closed ?? true,
    entries: (exception?.hours ?? []).map((row) =>
      newEntry(hoursAndMinutes(row.start_time), hoursAndMinutes(row.end_time), row.location_id),
    ),
    reason: exception?.reason ?? '',
  };
}

export function changeOf(draft: ExceptionDraft): ExceptionChange {
  const reason = draft.reason.trim();
  return {
    date: draft.date,
    closed: draft.closed,
    ...(draft.closed ? {} : { hours: draft.entries.map(stretchOf) }),
    ...(reason ? { reason } : {}),
  };
}
