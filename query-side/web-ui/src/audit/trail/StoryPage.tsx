import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useSession } from '../../account/session';
import { HERE, useFormat } from '../../i18n/format';
import { Evidence } from '../../messages/Evidence';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { Id } from '../values/Id';
import { itemOfAccess, itemOfEvent, merged } from './merge';
import { Reading } from './Reading';

/** All of one request, or of one booking, through all its streams from its beginning, with whoever looked meanwhile. */
export default function StoryPage() {
  const { t } = useTranslation(['audit', 'common']);
  const format = useFormat();
  const { user } = useSession();
  const { of = '', id = '' } = useParams<{ of: string; id: string }>();
  const kind = of === 'appointment' ? 'appointment' : 'request';
  const { data, error, refetch } = useQuery({ queryKey: ['audit', 'story', kind, id], queryFn: () => auditApi.story(kind, id) });
  const items = useMemo(() => {
    const lists = [data?.events.map(itemOfEvent) ?? [], data?.accesses.map(itemOfAccess) ?? []];
    return merged(lists.map((it) => ({ items: it, isMore: false })), false).items;
  }, [data]);
  return (
    <AuditFrame title={t(`story.${kind}`)}>
      <p className={css.subject}>
        <Id whole value={id} />
        <Text component="span" size="sm" c="dimmed">
          {t('your-clock', { zone: format.zone(new Date(), HERE) })}
        </Text>
      </p>
      {kind === 'appointment' && user?.role === 'AUDITOR' && <Evidence appointment={id} />}
      {data?.complete === false && <Notice title={t('story.cut')} />}
      {error ? (
        <ErrorNotice failure={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Reading items={items} />
      ) : (
        <Skeleton height={420} aria-label={t('common:loading')} />
      )}
    </AuditFrame>
  );
}
