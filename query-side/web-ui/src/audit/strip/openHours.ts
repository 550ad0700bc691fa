import { instantOf } from '../../calendar/zone';
import { plusDays } from '../../i18n/format';
import type { Tree } from '../types';
import { isObject } from '../values/tree';
import type { Span } from './spans';

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** When a doctor received patients on a UTC date, by a schedule as it stood: an exception outranks a holiday, and both the week. */
export function openHours(rules: Tree | undefined, date: string): Span[] {
  return isObject(rules)
    ? [-1, 0, 1]
        .map((days) => plusDays(date, days))
        .flatMap((local) => hoursOn(rules, local).flatMap((hours) => spanOf(hours, local)))
        .filter(({ start, end }) => start.slice(0, 10) <= date && end > `${date}T00:00:00.000Z`)
    : [];
}

function hoursOn(rules: { [name: string]: Tree }, local: string): Tree[] {
  const { weeks, exceptions, holidays } = rules;
  const exception = isObject(exceptions) ? exceptions[local] : undefined;
  if (isObject(exception)) {
    return Array.isArray(exception['hours']) ? exception['hours'] : [];
  }
  if (isObject(holidays) && holidays[local] !== undefined) {
    return [];
  }
  const inForce = (Array.isArray(weeks) ? weeks.filter(isObject) : []).filter((it) => String(it['effective_from']) <= local);
  const hours = inForce.at(-1)?.['hours'];
  const day = DAYS[new Date(`${local}T12:00:00Z`).getUTCDay()];
  return Array.isArray(hours) ? hours.filter((it) => isObject(it) && it['day'] === day) : [];
}

function spanOf(hours: Tree, local: string): Span[] {
  if (!isObject(hours)) {
    return [];
  }
  const { start, end, zone } = hours;
  if (typeof start !== 'string' || typeof end !== 'string' || typeof zone !== 'string') {
    return [];
  }
  const last = end <= start ? plusDays(local, 1) : local;
  const at = (day: string, time: string) => instantOf(`${day}T${time.slice(0, 5)}`, zone);
  return [{ start: at(local, start), end: at(last, end), look: 'open' }];
}
