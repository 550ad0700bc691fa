import { plusDays } from '../i18n/format';

export type View = 'day' | 'week' | 'agenda';

export const VIEWS: View[] = ['day', 'week', 'agenda'];

/** The dates that a view of a date shows, the first and the last. */
export interface Span {
  from: string;
  to: string;
}

export function spanOf(view: View, date: string, firstDay: number): Span {
  if (view === 'day') {
    return { from: date, to: date };
  }
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const from = plusDays(date, -((weekday - firstDay + 7) % 7));
  return { from, to: plusDays(from, 6) };
}

/** The date to which one goes on or back from there. */
export function beside(view: View, date: string, direction: 1 | -1): string {
  return plusDays(date, view === 'day' ? direction : 7 * direction);
}

/** The day with which the weeks begin where the viewer lives, 0 is Sunday; Monday where the browser does not know. */
export function firstDayOfWeek(language: string): number {
  const wish = navigator.languages.find((it) => it.split('-')[0] === language) ?? language;
  const locale = new Intl.Locale(wish) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** Whether that was meant as a date. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
