import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../../planning.module.css';
import type { Affected } from '../../types';
import { AffectedVisit } from './AffectedVisit';

/** The most that the platform lists. */
const MOST = 200;

/** Whom a change would surprise. They stay booked: it is for people to call and to move them. */
export function AffectedVisits({ visits }: { visits: Affected[] }) {
  const { t } = useTranslation('planning');
  return (
    <div>
      <Title order={4} size="h5" mb="xs">
        {t('review.visits')}
      </Title>
      {visits.length === 0 ? (
        <p className={css.fine}>
          <IconCircleCheck size={20} aria-hidden /> {t('review.no-visits')}
        </p>
      ) : (
        <>
          <p className={css.warning}>
            <IconAlertTriangle size={20} aria-hidden />
            <span>
              <strong>{t(visits.length >= MOST ? 'review.visits-at-least' : 'review.visits-count', { count: visits.length })}</strong>{' '}
              {t('review.visits-stay')}
            </span>
          </p>
          <ul className={css.rows} aria-label={t('review.visits')}>
            {visits.map((visit) => (
              <AffectedVisit key={visit.appointment_id} visit={visit} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
