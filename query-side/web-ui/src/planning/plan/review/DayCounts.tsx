import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plusDays, useFormat } from '../../../i18n/format';
import css from '../../planning.module.css';
import { usePlan } from '../plan';
import { DayRow } from './DayRow';
import type { Outlook } from './useReview';

/** How many times can be booked on each day, now and after the change. */
export function DayCounts({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('planning');
  const { zone } = usePlan();
  const format = useFormat();
  const { from, to, preview, before } = outlook;
  const byDate = new Map(preview.days.map((day) => [day.date, day.slots]));
  const earlier = before && new Map(before.map((day) => [day.date, day.slots.length]));
  return (
    <div>
      <Title order={4} size="h5" mb="xs">
        {t('review.slots')}
      </Title>
      <p className={css.soft}>
        {t('review.slots-sum', {
          from: format.plainDay(from, { day: 'numeric', month: 'long' }),
          to: format.plainDay(to, { day: 'numeric', month: 'long', year: 'numeric' }),
          before: format.number(preview.slots_before),
          after: format.number(preview.slots_after),
        })}
      </p>
      <Table className={css.counts ?? ''} aria-label={t('review.slots')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('review.day')}</Table.Th>
            <Table.Th scope="col">{t('review.before')}</Table.Th>
            <Table.Th scope="col">{t('review.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {datesFrom(from, to).map((date) => (
            <DayRow
              key={date}
              date={date}
              before={earlier && (earlier.get(date) ?? 0)}
              slots={byDate.get(date) ?? []}
              zone={zone}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function datesFrom(from: string, to: string): string[] {
  const dates = [from];
  for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) {
    dates.push(date);
  }
  return dates;
}
