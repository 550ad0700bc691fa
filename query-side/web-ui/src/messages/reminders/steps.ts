import type { ReminderStep } from '../../api/reach';

export const UNITS = ['minutes', 'hours', 'days'] as const;

export type Unit = (typeof UNITS)[number];

/** How long before, as it is typed. */
export interface Before {
  amount: string;
  unit: Unit;
}

/** The steps for one kind of visit, or for all others. */
export interface Draft {
  visitType: string;
  before: Before[];
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 };

/** Earlier than that nobody wants to be reminded. */
const LONGEST = 30 * MINUTES.days;

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** The minutes of an ISO 8601 duration such as PT48H or P2D; none where it is something else. */
export function minutesOf(duration: string): number | undefined {
  const found = DURATION.exec(duration);
  if (!found || duration.endsWith('P') || duration.endsWith('T')) {
    return undefined;
  }
  const [, days = '0', hours = '0', minutes = '0'] = found;
  return Number(days) * MINUTES.days + Number(hours) * MINUTES.hours + Number(minutes);
}

/** In the largest unit that says it whole; two days stay 48 hours, as people say it. */
export function beforeOf(duration: string): Before {
  const minutes = minutesOf(duration) ?? 0;
  const unit = minutes > 2 * MINUTES.days && minutes % MINUTES.days === 0 ? 'days' : minutes >= 60 && minutes % 60 === 0 ? 'hours' : 'minutes';
  return { amount: String(minutes / MINUTES[unit]), unit };
}

/** As the platform takes it. */
export function durationOf({ amount, unit }: Before): string {
  const minutes = Number(amount) * MINUTES[unit];
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

export function isPossible({ amount, unit }: Before): boolean {
  const minutes = Number(amount) * MINUTES[unit];
  return /^\d+$/.test(amount) && minutes > 0 && minutes <= LONGEST;
}

export function draftsOf(steps: ReminderStep[]): Draft[] {
  return steps.map((step) => ({ visitType: step.visit_type ?? '', before: step.before.map(beforeOf) }));
}

/** The steps of the drafts, the earliest first, none twice. */
export function stepsOf(drafts: Draft[]): ReminderStep[] {
  return drafts.map(({ visitType, before }) => ({
    visit_type: visitType.trim() || null,
    before: [...new Set(before.map(durationOf))].sort((one, other) => (minutesOf(other) ?? 0) - (minutesOf(one) ?? 0)),
  }));
}

/** Whether each kind of visit stands there once, and each step can be. */
export function isWhole(drafts: Draft[]): boolean {
  const kinds = drafts.map(({ visitType }) => visitType.trim());
  return new Set(kinds).size === kinds.length && drafts.every(({ before }) => before.every(isPossible));
}
