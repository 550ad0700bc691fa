/** What integrators can hear of. */
export const TOPICS = [
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.cancelled',
  'appointment.confirmed',
  'appointment.checked_in',
  'appointment.completed',
  'appointment.no_show',
  'waitlist.joined',
  'waitlist.offered',
  'waitlist.booked',
  'waitlist.left',
];

/** Those, and what a webhook hears of already that these screens do not know. */
export function topicsWith(chosen: string[]): string[] {
  return [...TOPICS, ...chosen.filter((it) => !TOPICS.includes(it))];
}

/** Whether it can be an address; which of them are told, and whether in the clear, is the platform's to say. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url) && !new URL(url).username;
}
