import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../account/session';
import { useAddress } from '../../calendar/address';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { FINDING_KINDS, type Finding } from '../types';
import { FindingCard } from './FindingCard';
import { ReviewDialog } from './ReviewDialog';

/** What the watch has found, to be looked into and signed off. */
export default function FindingsPage() {
  const { t } = useTranslation(['audit', 'common']);
  const { user } = useSession();
  const [get, change] = useAddress();
  const [reviewing, setReviewing] = useState<Finding>();
  const kind = FINDING_KINDS.find((it) => it === get('kind'));
  const state = get('state') ?? 'open';
  const query = { kind, reviewed: state === 'open' ? 'false' : state === 'reviewed' ? 'true' : undefined };
  const found = useInfiniteQuery({
    queryKey: ['audit', 'findings', query],
    queryFn: ({ pageParam }) => auditApi.findings({ ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const findings = found.data?.pages.flatMap((page) => page.items);
  const mayReview = user?.role === 'PRIVACY_OFFICER';
  return (
    <AuditFrame title={t('finding.title')}>
      {!mayReview && <Notice title={t('finding.read-only')} />}
      <div className={css.fields}>
        <NativeSelect
          label={t('finding.state')}
          value={state}
          data={['open', 'reviewed', 'all'].map((value) => ({ value, label: t(`finding.states.${value}`) }))}
          onChange={(event) => change({ state: event.currentTarget.value === 'open' ? undefined : event.currentTarget.value })}
        />
        <NativeSelect
          label={t('finding.kinds')}
          value={kind ?? ''}
          data={[{ value: '', label: t('filter.any') }, ...FINDING_KINDS.map((value) => ({ value, label: t(`finding.kind.${value}`) }))]}
          onChange={(event) => change({ kind: event.currentTarget.value || undefined })}
        />
      </div>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={320} aria-label={t('common:loading')} />}
      {findings?.length === 0 && <Empty title={t('finding.nothing')} text={t('finding.nothing-text')} />}
      <ul className={css.cards} aria-label={t('finding.title')}>
        {findings?.map((it) => (
          <FindingCard key={it.id} finding={it} onReview={mayReview && it.open ? () => setReviewing(it) : undefined} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="sm" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('trail.more')}
        </Button>
      )}
      {reviewing && <ReviewDialog finding={reviewing} onClose={() => setReviewing(undefined)} />}
    </AuditFrame>
  );
}
