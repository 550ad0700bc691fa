import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import { AuditFrame } from '../AuditFrame';
import { word } from '../words';
import { Explained } from './Explained';

/** Why one wish was refused. */
export default function RefusalPage() {
  const { t } = useTranslation(['audit', 'common']);
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, refetch } = useQuery({ queryKey: ['audit', 'refusal', id], queryFn: () => auditApi.refusal(id) });
  return (
    <AuditFrame title={data ? t('refusals.one', { reason: word('reason', data.reason, t) }) : t('refusals.title')}>
      {error ? (
        <ErrorNotice failure={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Explained refusal={data} />
      ) : (
        <Skeleton height={420} aria-label={t('common:loading')} />
      )}
    </AuditFrame>
  );
}
