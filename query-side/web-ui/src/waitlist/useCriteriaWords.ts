import { useTranslation } from 'react-i18next';
import type { Criteria } from '../api/reach';
import { useFormat } from '../i18n/format';
import { useWeekdays } from '../planning/plan/hours/weekdays';
import { useList } from '../planning/useList';
import { useVisitTypeName } from '../ui/visitType';

/** What somebody waits for, beside with whom, in words. */
export function useCriteriaWords(): (criteria: Criteria) => string[] {
  const { t } = useTranslation(['waitlist', 'common']);
  const format = useFormat();
  const list = useList();
  const weekdays = useWeekdays();
  const visitTypeName = useVisitTypeName();
  return ({ days, time_from: from, time_to: to, mode, visit_type: visit, from_date: first, to_date: last }) => {
    const day = (date: string) => format.plainDay(date, { dateStyle: 'medium' });
    const time = (clock: string) => format.time(`2026-03-01T${clock.slice(0, 5)}:00Z`, 'UTC');
    return [
      visit && visitTypeName(visit),
      mode && t(`common:mode.${mode}`),
      days && days.length > 0 && list(weekdays.filter((it) => days.includes(it.day)).map((it) => it.name)),
      from && to ? t('criteria.between', { from: time(from), to: time(to) }) : '',
      from && !to ? t('criteria.after', { from: time(from) }) : '',
      to && !from ? t('criteria.before', { to: time(to) }) : '',
      first && last ? t('criteria.dates', { from: day(first), to: day(last) }) : '',
      first && !last ? t('criteria.from-date', { from: day(first) }) : '',
      last && !first ? t('criteria.to-date', { to: day(last) }) : '',
    ].filter((it): it is string => Boolean(it));
  };
}
