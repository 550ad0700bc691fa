import { useTranslation } from 'react-i18next';
import { plusDays, useFormat } from '../../../i18n/format';
import { WEEKDAYS } from './week';

/** A Sunday, from which weekdays can be named. */
const SUNDAY = '2026-03-01';

/** The weekdays by name, in the order in which the language's readers have them. */
export function useWeekdays(): { day: number; name: string }[] {
  const { i18n } = useTranslation();
  const format = useFormat();
  const first = firstDay(i18n.language);
  return WEEKDAYS.map((at) => {
    const day = (at + first) % 7;
    return { day, name: format.plainDay(plusDays(SUNDAY, day), { weekday: 'long' }) };
  });
}

/** The first day of the week, 0 (Sunday) to 6; Monday where the browser does not know. */
function firstDay(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
