import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import type { Week } from '../../types';
import { usePlan } from '../plan';

/** Which of several weeks, each with its own first day, is looked at. */
export function WeekChoice({ weeks, chosen, onChoose }: { weeks: Week[]; chosen: number; onChoose: (at: number) => void }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { today } = usePlan();
  const day = (date: string) => format.plainDay(date, { dateStyle: 'long' });
  return (
    <NativeSelect
      label={t('hours.which-week')}
      maw="24rem"
      value={chosen}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={weeks.map((week, at) => ({
        value: String(at),
        label: t(week.effective_from > today ? 'hours.week-from' : 'hours.week-since', { date: day(week.effective_from) }),
      }))}
    />
  );
}
