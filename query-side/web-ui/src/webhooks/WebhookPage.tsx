import { Anchor, Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import css from '../messages/messages.module.css';
import { OnceShown } from '../messages/OnceShown';
import type { Webhook } from '../api/reach';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { webhooksApi } from './api';
import { CloseDialog } from './CloseDialog';
import { Deliveries } from './Deliveries';
import { WebhookDialog } from './WebhookDialog';
import { WebhookState } from './WebhookState';

/** One webhook: what it hears of, and what came of telling it. */
export default function WebhookPage() {
  const { t } = useTranslation(['webhooks', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { id = '' } = useParams<{ id: string }>();
  const [opened, setOpened] = useState<'change' | 'close'>();
  const { data, isPending, isError, error, refetch } = useQuery({ queryKey: ['webhooks', id], queryFn: () => webhooksApi.one(id) });
  const rotate = useMutation({ mutationFn: () => webhooksApi.rotate(id), onSuccess: () => announce(t('rotated')) });
  const turn = useMutation({
    mutationFn: ({ url, topics, description, enabled }: Webhook) =>
      webhooksApi.change(id, { url, topics, ...(description ? { description } : {}), enabled: !enabled }),
    onSuccess: () => announce(t('changed')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const test = useMutation({
    mutationFn: () => webhooksApi.test(id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['webhooks', id, 'deliveries'] });
      announce(t('tested'));
    },
  });
  return (
    <Page
      title={t('one')}
      aside={
        <Anchor component={Link} href="/webhooks" underline="always">
          {t('to-all')}
        </Anchor>
      }
    >
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={160} mt="md" aria-label={t('common:loading')} />}
      {data && (
        <section className={css.panel} aria-labelledby="webhook">
          <h2 className={css.title} id="webhook">
            <bdi dir="ltr" className={css.id}>
              {data.url}
            </bdi>
          </h2>
          <WebhookState webhook={data} />
          {data.description && <p className={css.soft}>{data.description}</p>}
          <p className={css.about} dir="ltr">
            {data.topics.join(', ')}
          </p>
          {rotate.data && (
            <OnceShown label={t('secret.label')} value={rotate.data.secret} text={t('secret.rotated')} copied={t('secret.copied')} />
          )}
          {(rotate.error ?? test.error ?? turn.error) && <ErrorNotice failure={rotate.error ?? test.error ?? turn.error} />}
          <div className={css.buttons}>
            <Button disabled={!data.enabled} loading={test.isPending} onClick={() => test.mutate()}>
              {t('test')}
            </Button>
            <Button variant="default" onClick={() => setOpened('change')}>
              {t('common:edit')}
            </Button>
            <Button variant="default" loading={turn.isPending} onClick={() => turn.mutate(data)}>
              {t(data.enabled ? 'turn-off' : 'turn-on')}
            </Button>
            <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate()}>
              {t('rotate')}
            </Button>
            <Button variant="default" onClick={() => setOpened('close')}>
              {t('common:delete')}
            </Button>
          </div>
        </section>
      )}
      {data && <Deliveries webhook={id} />}
      {opened === 'change' && <WebhookDialog webhook={data} onDone={() => undefined} onClose={() => setOpened(undefined)} />}
      {opened === 'close' && (
        <CloseDialog webhook={id} onDone={() => navigate('/webhooks')} onClose={() => setOpened(undefined)} />
      )}
    </Page>
  );
}
