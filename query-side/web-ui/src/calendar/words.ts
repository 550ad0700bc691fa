import type { TFunction } from 'i18next';
import type { formats } from '../i18n/format';
import type { Block, Visit } from './types';

/** A kind of visit in words; what has no words of its own is written readably: follow-up becomes Follow up. */
export function visitTypeName(code: string, t: TFunction): string {
  const words = code.replace(/[-_]/g, ' ');
  return t(`common:visit-type.${code}`, { defaultValue: words.charAt(0).toLocaleUpperCase() + words.slice(1) });
}

/** Whom a visit is with, as far as the directory knows. */
export function patientName(visit: Visit, t: TFunction): string {
  return visit.patient?.full_name ?? t('calendar:unknown-patient');
}

/** The kind of visit, and that it is held by video, which is not what is expected. */
export function visitWords(visit: Visit, t: TFunction): string {
  const name = visitTypeName(visit.visit_type, t);
  return visit.mode === 'VIDEO' ? [name, t('common:mode.VIDEO')].join(t('calendar:comma')) : name;
}

/** A visit in one line, as readers of the screen hear it: 10:00 Anna Berg, Consultation, Scheduled. */
export function visitLabel(visit: Visit, zone: string, t: TFunction, format: ReturnType<typeof formats>): string {
  const who = `${format.time(visit.start, zone)} ${patientName(visit, t)}`;
  return [who, visitWords(visit, t), t(`common:status.${visit.status}`)].join(t('calendar:comma'));
}

export function blockWords(block: Block, t: TFunction): string {
  return block.reason ? t('calendar:block.because', { reason: block.reason }) : t('calendar:block.blocked');
}

export function blockLabel(block: Block, zone: string, t: TFunction, format: ReturnType<typeof formats>): string {
  return `${format.time(block.start, zone)}–${format.time(block.end, zone)} ${blockWords(block, t)}`;
}

/** Whole years since a birth date. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
