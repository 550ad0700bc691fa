import { instantOf, type Wall } from '../../calendar/zone';
import type { Query } from '../api';

/** A moment of the past: right after the event at a position, or an instant; without either, now. */
export interface Moment {
  position?: string;
  asOf?: string;
}

export const NOW: Moment = {};
export const BEFORE_ALL = '1970-01-01T00:00:00Z';

const POSITION = /^\d+\.\d+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const WALL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2})(?::(\d{2}))?)?$/;

export function isNow({ position, asOf }: Moment): boolean {
  return !position && !asOf;
}

/** The moment that an address names; what is no moment is now. */
export function momentOf(position: string | undefined, asOf: string | undefined): Moment {
  if (position && POSITION.test(position)) {
    return { position };
  }
  return asOf && INSTANT.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? { asOf } : NOW;
}

/** How the platform is asked for it; the screens' addresses say it so too. */
export function queryOf({ position, asOf }: Moment): Query {
  return position ? { position } : asOf ? { as_of: asOf } : {};
}

/** The moment as one word, for where either form will do. */
export function textOf({ position, asOf }: Moment): string {
  return position ?? asOf ?? '';
}

/**
 * What somebody typed: a position such as 812.4, an instant, or a date and time by the clocks of a zone. A date alone is
 * its first minute. Nothing where it is none of them.
 */
export function typedMoment(text: string, zone: string): Moment | undefined {
  const typed = text.trim();
  if (POSITION.test(typed)) {
    return { position: typed };
  } else if (INSTANT.test(typed)) {
    return Number.isNaN(Date.parse(typed)) ? undefined : { asOf: new Date(typed).toISOString() };
  }
  const [, date, time = '00:00', seconds = '00'] = WALL.exec(typed) ?? [];
  const wall: Wall = `${date}T${time.padStart(5, '0')}`;
  if (!date || Number.isNaN(Date.parse(`${wall}:${seconds}Z`)) || !isReal(date)) {
    return undefined;
  }
  return { asOf: new Date(Date.parse(instantOf(wall, zone)) + Number(seconds) * 1000).toISOString() };
}

function isReal(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
