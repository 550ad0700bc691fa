import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useVisit } from '../calendar/reads';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { AllergyLine } from './note/AllergyLine';
import { Desk } from './note/Desk';
import { VisitHead } from './note/VisitHead';

/** A clinician's page of one visit: what is known of the patient beside what is written now. */
export default function VisitPage() {
  const { t } = useTranslation(['records', 'common']);
  const { appointment = '' } = useParams<{ appointment: string }>();
  const { data, isError, error, refetch } = useVisit(appointment);
  return (
    <Page wide title={data?.patient?.full_name ?? t('visit.title')}>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {!data && !isError && <Skeleton height={420} mt="md" aria-label={t('common:loading')} />}
      {data && (
        <>
          <VisitHead visit={data} />
          <AllergyLine patient={data.patient_id} />
          <Desk key={data.id} visit={data} />
        </>
      )}
    </Page>
  );
}
