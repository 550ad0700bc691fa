/** A way to reach somebody. */
export type Channel = 'EMAIL' | 'SMS';

export const CHANNELS: Channel[] = ['EMAIL', 'SMS'];

/** What messages are for, which is what people choose by. */
export type Purpose = 'visits' | 'reminders' | 'waitlist' | 'reports';

export const PURPOSES: Purpose[] = ['visits', 'reminders', 'waitlist', 'reports'];

/** By which channels somebody wants to hear of what, and when not. */
export interface ContactPreferences {
  channels: Partial<Record<Purpose, Channel[]>>;
  quiet: { from: string; to: string } | null;
  /** In which the quiet hours are meant. */
  zone: string | null;
  /** Channels that are closed until they are opened by a reply, such as a number that said STOP. */
  stopped?: Channel[] | null;
}

/** Whether there is a private address at which calendars find somebody's visits. */
export interface CalendarFeed {
  open: boolean;
  opened_at?: string | null;
}

/** What a message tells. */
export const KINDS = [
  'APPOINTMENT_BOOKED',
  'APPOINTMENT_MOVED',
  'APPOINTMENT_CANCELLED',
  'REMINDER',
  'WAITLIST_OFFER',
  'REPORT_READY',
  'ACCOUNT',
] as const;

export type Kind = (typeof KINDS)[number];

export type Delivery = 'WAITING' | 'SENT' | 'DELIVERED' | 'FAILED' | 'SUPPRESSED' | 'DISCARDED';

/** One telling of one thing to one person by one channel, and what became of it; without its words. */
export interface Message {
  id: string;
  kind: Kind;
  channel: Channel;
  recipient: { kind: 'PATIENT' | 'DOCTOR' | 'ACCOUNT'; id: string };
  appointment_id?: string | null;
  status: Delivery;
  why?: string | null;
  attempts?: number | null;
  /** When it is to be sent. */
  due?: string | null;
  /** When it last changed. */
  at?: string | null;
  /** So much of the address as tells it from others. */
  address_hint?: string | null;
  history?: { what: string; why?: string | null; at: string }[];
}

/** What the demonstration would have sent. */
export interface Letter {
  id?: string | null;
  channel?: Channel | null;
  recipient: string;
  subject: string;
  body: string;
  /** An iCalendar object. */
  invitation?: string | null;
  written_at?: string | null;
}

/** The words of one kind of message. */
export interface Template {
  kind: Kind;
  channel: Channel;
  language: string;
  subject?: string | null;
  text: string;
  /** Whether these are the platform's words, and not the clinic's own. */
  usual?: boolean | null;
}

/** What a message would say. */
export interface Sample {
  subject?: string | null;
  text: string;
  html?: string | null;
}

/** How long before a visit of that kind reminders go out; of every kind that has no steps of its own where none is named. */
export interface ReminderStep {
  visit_type: string | null;
  /** ISO 8601 durations, such as PT48H. */
  before: string[];
}

/** What somebody waits for. */
export interface Criteria {
  doctor_id?: string | null;
  specialization?: string | null;
  location_ids?: string[] | null;
  /** 0 is Sunday. */
  days?: number[] | null;
  time_from?: string | null;
  time_to?: string | null;
  mode?: 'IN_PERSON' | 'VIDEO' | null;
  visit_type?: string | null;
  from_date?: string | null;
  to_date?: string | null;
}

/** A time that is kept for somebody who waited, until they answer or it is too late. */
export interface Offer {
  id: string;
  start: string;
  end: string;
  zone: string;
  doctor_id: string;
  location_id: string;
  until: string;
}

/** Somebody's place on the waitlist. */
export interface Waiting extends Criteria {
  id: string;
  patient_id: string;
  patient_name?: string | null;
  state: 'WAITING' | 'OFFERED' | 'BOOKED' | 'LEFT';
  /** Why they wait no more. */
  left_why?: string | null;
  /** What they took. */
  appointment_id?: string | null;
  position?: number | null;
  joined_at: string;
  offer?: Offer | null;
}

/** Where an integrator hears of what happens. */
export interface Webhook {
  id: string;
  url: string;
  topics: string[];
  description?: string | null;
  enabled: boolean;
  disabled_because?: string | null;
  disabled_at?: string | null;
  /** Since when it has taken nothing that it was sent. */
  failing_since?: string | null;
  subscribed_at?: string | null;
}

/** One thing that an integrator is told of. */
export interface WebhookDelivery {
  id: string;
  topic: string;
  happened_at: string;
  state: string;
  /** When it is tried next, where it waits. */
  due?: string | null;
  attempts: WebhookAttempt[];
}

/** One try, and what was answered or kept an answer from coming. */
export interface WebhookAttempt {
  number: number;
  at: string;
  status?: number | null;
  duration_ms?: number | null;
  answer?: string | null;
  fault?: string | null;
}
