import { Badge, Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookDelivery } from '../api/reach';
import { HERE, useFormat } from '../i18n/format';
import css from '../messages/messages.module.css';
import { readable } from '../messages/words';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { webhooksApi } from './api';

/** What an integrator was told, and what came of it, the last first. */
export function Deliveries({ webhook }: { webhook: string }) {
  const { t } = useTranslation(['webhooks', 'common']);
  const id = useId();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const queryKey = ['webhooks', webhook, 'deliveries'];
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => webhooksApi.deliveries(webhook, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
  });
  const readAgain = () => queries.invalidateQueries({ queryKey });
  const retry = useMutation({
    mutationFn: (delivery: string) => webhooksApi.retry(webhook, delivery),
    onSuccess: () => announce(t('delivery.retried')),
    onSettled: readAgain,
  });
  const deliveries = found.data?.pages.flatMap((page) => page.items);
  const failure = found.error ?? retry.error;
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.head}>
        <h2 className={css.title} id={id}>
          {t('delivery.title')}
        </h2>
        <Button variant="default" size="sm" loading={found.isRefetching} onClick={() => void readAgain()}>
          {t('delivery.again')}
        </Button>
      </div>
      {failure && <ErrorNotice failure={failure} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={120} aria-label={t('common:loading')} />}
      {deliveries?.length === 0 && <p>{t('delivery.none')}</p>}
      {deliveries && deliveries.length > 0 && (
        <ul className={css.rows} aria-labelledby={id}>
          {deliveries.map((it) => (
            <Delivery
              key={it.id}
              delivery={it}
              isBusy={retry.isPending && retry.variables === it.id}
              onRetry={() => retry.mutate(it.id)}
            />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </section>
  );
}

function Delivery({ delivery, isBusy, onRetry }: { delivery: WebhookDelivery; isBusy: boolean; onRetry: () => void }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const { topic, state, attempts, happened_at: at, due } = delivery;
  return (
    <li className={css.row}>
      <div className={css.head}>
        <h3 className={css.name}>
          <bdi dir="ltr">{topic}</bdi>
        </h3>
        <Badge variant="outline" c="var(--hor-ink)" size="lg" radius="sm" tt="none">
          {t(`delivery.state.${state.toUpperCase()}`, { defaultValue: readable(state) })}
        </Badge>
      </div>
      <p className={css.about}>
        {[
          format.moment(at, HERE),
          t('delivery.attempts', { count: attempts.length }),
          due && t('delivery.next', { when: format.moment(due, HERE) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {attempts.length > 0 && (
        <details className={css.details}>
          <summary>{t('delivery.tried')}</summary>
          <ol className={css.history}>
            {attempts.map((it) => (
              <li key={it.number}>
                {format.moment(it.at, HERE)}: {it.status ? t('delivery.status', { status: it.status }) : readable(it.fault ?? '')}
                {it.answer && (
                  <div className={css.id} dir="ltr">
                    {it.answer}
                  </div>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className={css.buttons}>
        <Button size="sm" variant="default" loading={isBusy} onClick={onRetry}>
          {t('delivery.retry')}
        </Button>
      </div>
    </li>
  );
}
