import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useRecords } from '../reads';
import { VisitCard } from './VisitCard';

interface Props {
  patient: string;
  /** A visit that is shown elsewhere. */
  without?: string;
}

/** What was written about a patient's visits, the last first. */
export function Visits({ patient, without }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const found = useRecords(patient);
  const records = found.data?.pages.flatMap(({ items }) => items).filter((it) => it.appointment_id !== without);
  return (
    <>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {records?.length === 0 && !found.hasNextPage && <Empty title={t('visits.none')} text={t('visits.none-text')} />}
      {records?.map((it) => <VisitCard key={it.id} record={it} />)}
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </>
  );
}
