import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import css from '../../planning.module.css';
import type { PreviewSlot } from '../../types';

interface Row {
  date: string;
  before: number | undefined;
  slots: PreviewSlot[];
  zone: string;
}

/** One day's counts, with its times for those who want to see them. */
export function DayRow({ date, before, slots, zone }: Row) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const change = before === undefined ? 0 : slots.length - before;
  const day = format.plainDay(date);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {slots.length === 0 ? (
          day
        ) : (
          <details className={css.times}>
            <summary>
              {day}
              <span className="hor-unseen"> {t('review.times')}</span>
            </summary>
            <ul>
              {slots.map((slot) => (
                <li key={slot.start}>{format.time(slot.start, zone)}</li>
              ))}
            </ul>
          </details>
        )}
      </Table.Th>
      <Table.Td>{before === undefined ? '–' : format.number(before)}</Table.Td>
      <Table.Td fw={change === 0 ? 400 : 700}>
        {format.number(slots.length)}
        {change !== 0 && <span className={change < 0 ? css.less : css.more}> ({signed(change, format.number)})</span>}
      </Table.Td>
    </Table.Tr>
  );
}

function signed(change: number, number: (value: number) => string): string {
  return `${change < 0 ? '−' : '+'}${number(Math.abs(change))}`;
}
