export const KINDS = ['calendar', 'schedule', 'appointment', 'account', 'patient'] as const;

export type Kind = (typeof KINDS)[number];

/** What the past is looked at of: a calendar's day, a doctor's schedule, an appointment, an account, or who may see a patient. */
export interface Subject {
  kind: Kind;
  id: string;
  /** Of a calendar alone. */
  date?: string;
}

export function subjectOf(kind: string | undefined, id: string | undefined, date: string | undefined): Subject | undefined {
  const known = KINDS.find((it) => it === kind);
  if (!known || !id || (known === 'calendar') !== !!date) {
    return undefined;
  }
  return { kind: known, id, ...(date ? { date } : {}) };
}

/** Where these screens show it. */
export function placeOf({ kind, id, date }: Subject): string {
  return ['/audit/past', kind, encodeURIComponent(id), ...(date ? [date] : [])].join('/');
}

/** Where the platform tells of it. */
export function apiPathOf({ kind, id, date }: Subject): string {
  const name = encodeURIComponent(id);
  switch (kind) {
    case 'calendar':
      return `/api/audit/calendars/${name}/${date}`;
    case 'schedule':
      return `/api/audit/schedules/${name}`;
    case 'appointment':
      return `/api/audit/appointments/${name}`;
    case 'account':
      return `/api/audit/accounts/${name}`;
    case 'patient':
      return `/api/audit/patients/${name}/access`;
  }
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CALENDAR = new RegExp(`^calendar-(${ID})-(\\d{4}-\\d{2}-\\d{2})$`, 'i');
const OTHER = new RegExp(`^(schedule|appointment|account|patient)-(${ID})$`, 'i');

/** The appointment whose stream it is, if it is one's. */
export function appointmentOf(stream: string): string | undefined {
  const [, kind, id] = OTHER.exec(stream) ?? [];
  return kind === 'appointment' ? id : undefined;
}

/** Where the past of a stream is shown, if there is such a place. */
export function placeOfStream(stream: string): string | undefined {
  const day = CALENDAR.exec(stream);
  if (day) {
    return placeOf({ kind: 'calendar', id: day[1] ?? '', date: day[2] ?? '' });
  }
  const other = OTHER.exec(stream);
  return other ? placeOf({ kind: other[1] as Kind, id: other[2] ?? '' }) : undefined;
}
