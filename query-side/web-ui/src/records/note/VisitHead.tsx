import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Visit } from '../../calendar/types';
import { ageOn, visitTypeName } from '../../calendar/words';
import { dateIn, useFormat } from '../../i18n/format';
import css from '../records.module.css';

/** Who is there, since when, and for what. */
export function VisitHead({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['records', 'calendar', 'common']);
  const format = useFormat();
  const { patient } = visit;
  return (
    <p className={css.who}>
      {patient && (
        <span>
          {t('visit.born', {
            date: format.plainDay(patient.date_of_birth, { dateStyle: 'medium' }),
            age: t('calendar:patient.age', { count: ageOn(patient.date_of_birth, dateIn(new Date(), visit.zone)) }),
          })}
        </span>
      )}
      <span>
        {visitTypeName(visit.visit_type, t)} · {format.moment(visit.start, visit.zone)}
      </span>
      <Anchor component={Link} href={`/calendar?view=day&date=${visit.appointment_date}&appointment=${visit.id}`} underline="always">
        {t('visit.to-calendar')}
      </Anchor>
    </p>
  );
}
