import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateIn, useFormat } from '../i18n/format';
import { calendarApi } from './api';
import css from './Calendar.module.css';
import { keys } from './reads';
import type { Visit } from './types';
import { ageOn } from './words';

/** Who is coming, as far as a visit needs it. */
export function PatientSummary({ visit }: { visit: Visit }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { patient } = visit;
  const { data, isError } = useQuery({
    queryKey: keys.patient(visit.patient_id),
    queryFn: () => calendarApi.visitsOf(visit.patient_id),
  });
  const kept = data?.filter((it) => it.status !== 'CANCELLED' && it.status !== 'NO_SHOW');
  const now = Date.now();
  const coming = kept?.filter((it) => it.status !== 'COMPLETED' && Date.parse(it.start) > now).length ?? 0;
  return (
    <dl className={css.facts}>
      {patient && (
        <>
          <dt>{t('patient.born')}</dt>
          <dd>
            {format.plainDay(patient.date_of_birth, { dateStyle: 'medium' })} (
            {t('patient.age', { count: ageOn(patient.date_of_birth, dateIn(new Date(), visit.zone)) })})
          </dd>
          <dt>{t('patient.phone')}</dt>
          <dd>
            {patient.phone_number ? (
              <Anchor href={`tel:${patient.phone_number}`} dir="ltr">
                {patient.phone_number}
              </Anchor>
            ) : (
              '–'
            )}
          </dd>
        </>
      )}
      {!isError && (
        <>
          <dt>{t('patient.visits')}</dt>
          <dd>
            {kept ? (
              [t('patient.coming', { count: coming }), t('patient.past', { count: kept.length - coming })].join(t('comma'))
            ) : (
              <Skeleton height={20} />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
