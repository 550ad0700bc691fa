import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import css from '../../planning.module.css';
import type { Exceptional } from '../../types';
import { useList } from '../../useList';
import { hoursAndMinutes } from '../hours/stretches';

interface List {
  exceptions: Exceptional[];
  onEdit: (exception: Exceptional) => void;
  onRemove: (exception: Exceptional) => void;
}

export function ExceptionList({ exceptions, onEdit, onRemove }: List) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const list = useList();
  const time = (onWall: string) => format.time(`2026-01-01T${hoursAndMinutes(onWall)}:00Z`, 'UTC');
  if (exceptions.length === 0) {
    return <p className={css.soft}>{t('exceptions.none')}</p>;
  }
  return (
    <ul className={css.rows} aria-label={t('exceptions.list')}>
      {exceptions.map((exception) => {
        const date = format.plainDay(exception.date, { dateStyle: 'full' });
        return (
          <li key={exception.date} className={css.between}>
            <div>
              <strong>{date}</strong>
              <div>{exception.closed ? t('exceptions.closed') : list(exception.hours.map((row) => `${time(row.start_time)} – ${time(row.end_time)}`))}</div>
              {exception.reason && (
                <div className={css.soft}>
                  <bdi>{exception.reason}</bdi>
                </div>
              )}
            </div>
            <Group gap="xs">
              <Button variant="default" aria-label={t('exceptions.edit-date', { date })} onClick={() => onEdit(exception)}>
                {t('action.edit')}
              </Button>
              <Button variant="default" aria-label={t('exceptions.remove-date', { date })} onClick={() => onRemove(exception)}>
                {t('action.remove')}
              </Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
