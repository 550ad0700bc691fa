import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import css from '../messages/messages.module.css';
import { OnceShown } from '../messages/OnceShown';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { webhooksApi } from './api';
import { WebhookDialog } from './WebhookDialog';
import { WebhookState } from './WebhookState';

/** Where integrators are told of what happens. */
export default function WebhooksPage() {
  const { t } = useTranslation(['webhooks', 'common']);
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const { data, isPending, isError, error, refetch } = useQuery({ queryKey: ['webhooks'], queryFn: webhooksApi.all });
  return (
    <Page
      title={t('title')}
      aside={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <p className={css.soft}>{t('text')}</p>
      {secret && <OnceShown label={t('secret.label')} value={secret} text={t('secret.text')} copied={t('secret.copied')} />}
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={200} aria-label={t('common:loading')} />}
      {data?.length === 0 && <Empty title={t('none')} text={t('none-text')} />}
      {data && data.length > 0 && (
        <ul className={css.rows} aria-label={t('title')}>
          {data.map((it) => (
            <li key={it.id} className={css.row}>
              <h2 className={css.name}>
                <Link href={`/webhooks/${it.id}`}>
                  <bdi dir="ltr">{it.url}</bdi>
                </Link>
              </h2>
              <WebhookState webhook={it} />
              {it.description && <p className={css.about}>{it.description}</p>}
              <p className={css.about} dir="ltr">
                {it.topics.join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {isAdding && <WebhookDialog onDone={(opened) => setSecret(opened?.secret)} onClose={() => setAdding(false)} />}
    </Page>
  );
}
