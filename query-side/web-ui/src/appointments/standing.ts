import { dateIn } from '../i18n/format';
import type { Appointment } from './api';

/** Whether its time has passed. */
export function isOver({ end }: Appointment, now = new Date()): boolean {
  return new Date(end) <= now;
}

/** Whether it stands, that is: is to take place or under way. */
export function stands({ status }: Appointment): boolean {
  return status === 'SCHEDULED' || status === 'CHECKED_IN';
}

/** What patients may do with it. A clinic's people do more, in their calendar. */
export function mayCancel(it: Appointment): boolean {
  return stands(it) && !isOver(it);
}

export function mayMove(it: Appointment): boolean {
  return it.status === 'SCHEDULED' && !isOver(it);
}

/** On the day of the visit, by the clinic's calendar. */
export function mayCheckIn(it: Appointment, now = new Date()): boolean {
  return it.status === 'SCHEDULED' && !isOver(it, now) && dateIn(now, it.zone) === it.appointment_date;
}
