import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Message } from '../../api/reach';
import { useAnnounce } from '../../ui/announce';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi } from '../api';
import { MessageRow } from '../MessageRow';
import css from '../messages.module.css';
import { DiscardDialog } from './DiscardDialog';

const QUEUE = 'notifications';

/** What still has to be sent, or could not be; the desk tries again or gives up. */
export function Queue({ state }: { state: 'waiting' | 'dead' }) {
  const { t } = useTranslation(['messages', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [discarding, setDiscarding] = useState<Message>();
  const found = useInfiniteQuery({
    queryKey: [QUEUE, state],
    queryFn: ({ pageParam }) => messagesApi.queue(state, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
  });
  const readAgain = () => queries.invalidateQueries({ queryKey: [QUEUE] });
  const retry = useMutation({
    mutationFn: (it: Message) => messagesApi.retry(it.id),
    onSuccess: () => announce(t('queue.retried')),
    onSettled: readAgain,
  });
  const messages = found.data?.pages.flatMap((page) => page.items);
  const failure = found.error ?? retry.error;
  return (
    <section aria-label={t(`part.${state}`)}>
      <div className={css.head}>
        <p className={css.soft}>{t(`queue.${state}-text`)}</p>
        <Button variant="default" size="sm" loading={found.isRefetching} onClick={() => void readAgain()}>
          {t('queue.again')}
        </Button>
      </div>
      {failure && <ErrorNotice failure={failure} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {messages?.length === 0 && <Empty title={t(`queue.${state}-none`)} />}
      {messages && messages.length > 0 && (
        <ul className={css.rows} aria-label={t(`part.${state}`)}>
          {messages.map((it) => (
            <MessageRow key={it.id} message={it} heading="h2">
              {state === 'dead' && (
                <>
                  <Button
                    size="sm"
                    loading={retry.isPending && retry.variables.id === it.id}
                    onClick={() => retry.mutate(it)}
                  >
                    {t('queue.retry')}
                  </Button>
                  <Button size="sm" variant="default" onClick={() => setDiscarding(it)}>
                    {t('queue.discard')}
                  </Button>
                </>
              )}
              {it.appointment_id && (
                <Button component={Link} href={`/appointments/${it.appointment_id}`} size="sm" variant="subtle">
                  {t('queue.appointment')}
                </Button>
              )}
            </MessageRow>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
      {discarding && <DiscardDialog message={discarding} onDone={readAgain} onClose={() => setDiscarding(undefined)} />}
    </section>
  );
}
