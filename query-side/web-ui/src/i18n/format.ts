import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The viewer's own zone. */
export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Dates, times, money and distances as the chosen language writes them. Instants come as RFC 3339 text. */
export function useFormat() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}

export function formats(language: string) {
  const with_ = (options: Intl.DateTimeFormatOptions) => (instant: string | Date, zone: string) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(new Date(instant));
  return {
    /** 9:30 AM */
    time: with_({ hour: 'numeric', minute: '2-digit' }),
    /** Tuesday, March 3 */
    day: with_({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** Tue, Mar 3 */
    shortDay: with_({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** Tuesday, March 3, 2026 */
    date: with_({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** Tuesday, March 3, 2026 at 9:30 AM */
    moment: with_({ dateStyle: 'full', timeStyle: 'short' }),
    /** Of a zone, at that instant: Eastern Standard Time */
    zone: (instant: string | Date, zone: string) =>
      new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
        .formatToParts(new Date(instant))
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    /** A date without a zone, such as 2026-03-03. */
    plainDay: (date: string, options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' }) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`)),
    money: (amount: number, currency: string) => new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount),
    distance: (km: number) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 ? 1 : 0 }).format(km),
    minutes: (minutes: number) => new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes),
    number: (value: number) => new Intl.NumberFormat(language).format(value),
    /** The name of a language code, such as de. */
    language: (code: string) => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code,
  };
}

/** The local date of an instant in a zone, as 2026-03-03. */
export function dateIn(instant: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** Days on (or back) from a date such as 2026-03-03. */
export function plusDays(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
