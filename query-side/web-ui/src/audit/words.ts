import type { TFunction } from 'i18next';
import { isId, isPlainDate, shortId } from './values/tree';

/** An event's type in words; what has none of its own is written readably: billing.FeeAsked becomes Fee asked. */
export function eventName(type: string, t: TFunction): string {
  const name = type.split('.').at(-1) ?? type;
  return t(`audit:type.${name}`, { defaultValue: readable(name) });
}

export function roleName(role: string | null | undefined, t: TFunction): string {
  return role ? t(`audit:role.${role.toUpperCase()}`, { defaultValue: readable(role) }) : '–';
}

/** A code as the screens call it, under that heading of the texts. */
export function word(heading: string, code: string | null | undefined, t: TFunction): string {
  return code ? t(`audit:${heading}.${code}`, { defaultValue: readable(code) }) : '–';
}

/** A field's name in words. Ids and dates, by which things are kept too, stay what they are. */
export function fieldName(name: string, t: TFunction): string {
  return isId(name) || isPlainDate(name) ? shortId(name) : t(`audit:name.${name}`, { defaultValue: readable(name) });
}

/** fullName, full_name and full-name all become Full name. */
export function readable(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
