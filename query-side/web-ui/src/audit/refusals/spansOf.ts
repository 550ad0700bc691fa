import { openHours } from '../strip/openHours';
import { type Span, spansIn } from '../strip/spans';
import type { Refusal } from '../types';

/** All that a refusal's strip shows: the calendar, then what was in the way, and over it what was wanted. */
export function spansOf({ calendar, schedule, conflict, start, end }: Refusal): Span[] {
  return [
    ...(start ? openHours(schedule, start.slice(0, 10)) : []),
    ...spansIn(calendar ?? null),
    ...(conflict ? [{ ...conflict, look: 'conflict' as const }] : []),
    ...(start && end ? [{ start, end, look: 'wanted' as const }] : []),
  ];
}
