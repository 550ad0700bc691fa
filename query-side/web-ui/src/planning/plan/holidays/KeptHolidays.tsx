import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import css from '../../planning.module.css';
import type { Holiday } from '../../types';

/** The coming holidays on which the doctor cannot be booked. */
export function KeptHolidays({ holidays }: { holidays: Holiday[] }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <div>
      <Title order={3} size="h4" mb="xs">
        {t('holidays.kept')}
      </Title>
      {holidays.length === 0 ? (
        <p className={css.soft}>{t('holidays.none')}</p>
      ) : (
        <ul className={css.rows}>
          {holidays.map(({ date, name }) => (
            <li key={date} className={css.between}>
              <span>{format.plainDay(date, { dateStyle: 'full' })}</span>
              <bdi className={css.soft}>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
