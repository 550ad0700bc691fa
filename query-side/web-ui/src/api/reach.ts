import type { Schemas } from './token';

/** A way to reach somebody. */
export type Channel = Schemas['NoticeTemplatesShown']['channel'];

export const CHANNELS: Channel[] = ['EMAIL', 'SMS'];

/** What messages are for, which is what people choose by. */
export type Purpose = keyof Schemas['ContactRequestChannels'];

export const PURPOSES: Purpose[] = ['visits', 'reminders', 'waitlist', 'reports'];

/** By which channels somebody wants to hear of what, and when not; and those that are closed until a reply opens them. */
export type ContactPreferences = Schemas['ContactRequest'] & Partial<Pick<Schemas['ContactShown'], 'stopped'>>;

/** Whether there is a private address at which calendars find somebody's visits. */
export type CalendarFeed = Schemas['FeedStandingStanding'];

/** What a message tells. */
export type Kind = Schemas['NoticeTemplatesShown']['kind'];

export const KINDS: Kind[] = [
  'APPOINTMENT_BOOKED',
  'APPOINTMENT_MOVED',
  'APPOINTMENT_CANCELLED',
  'REMINDER',
  'WAITLIST_OFFER',
  'REPORT_READY',
  'ACCOUNT',
];

/** One telling of one thing to one person by one channel, and what became of it; its history where it was asked for. */
export type Message = Omit<Schemas['Told'], 'history'> & Partial<Pick<Schemas['Told'], 'history'>>;

/** What the demonstration would have sent. */
export type Letter = Schemas['StoredOutboxLetter'];

/** The words of one kind of message. */
export type Template = Schemas['NoticeTemplatesShown'];

/** What a message would say. */
export type Sample = Schemas['NoticeTemplatesSample'];

/** How long before a visit of that kind reminders go out; of every kind without steps of its own where none is named. */
export type ReminderStep = Schemas['ReminderRequestSteps'];

/** What somebody waits for. */
export type Criteria = Omit<Schemas['JoinRequest'], 'patient_id'>;

/** A time that is kept for somebody who waited, until they answer or it is too late. */
export type Offer = Schemas['WaitingEntryOffer'];

/** Somebody's place on the waitlist. */
export type Waiting = Schemas['WaitingEntry'];

/** Where an integrator hears of what happens. */
export type Webhook = Schemas['WebhookAnswer'];

/** One thing that an integrator is told of. */
export type WebhookDelivery = Schemas['DeliveryLogEntry'];
