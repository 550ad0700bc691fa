import type { TFunction } from 'i18next';
import type { FieldError } from '../api/problem';
import type { Faults, Values } from './useForm';

/** How the platform words what it judges, and our word for it: its own are English alone. */
const RULES: [RegExp, string][] = [
  [/at least \d+ characters/, 'password-short'],
  [/at most \d+ bytes/, 'password-long'],
  [/easy to guess/, 'password-guessable'],
  [/e-?mail/i, 'email'],
  [/past/, 'date-future'],
  [/blank|null|required/, 'required'],
  [/app shows now/, 'code'],
];

/** What is wrong with a field, as the platform judges. */
export function faultOf(t: TFunction<'account'>, { rule, field }: FieldError): string {
  const known = RULES.find(([words]) => words.test(rule));
  return known ? t(`fault.${known[1]}`) : t('fault.other', { rule, field });
}

/** The fields that are needed and empty. */
export function missing(t: TFunction<'account'>, values: Values, ...names: string[]): Faults {
  return Object.fromEntries(names.filter((name) => !values[name]).map((name) => [name, t('fault.required')]));
}

/** An address that cannot be one. */
export function malformed(t: TFunction<'account'>, email: string | undefined): Faults {
  return email && !/^[^@\s]+@[^@\s]+$/.test(email) ? { email: t('fault.email') } : {};
}
