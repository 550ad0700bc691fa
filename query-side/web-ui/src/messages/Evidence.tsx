import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { messagesApi } from './api';
import { MessageRow } from './MessageRow';
import css from './messages.module.css';

/** Who was told of an appointment, when and how, and why somebody was not. */
export function Evidence({ appointment }: { appointment: string }) {
  const { t } = useTranslation(['messages', 'common']);
  const id = useId();
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['evidence', appointment],
    queryFn: () => messagesApi.evidence(appointment),
  });
  return (
    <section className={css.panel} aria-labelledby={id} style={{ marginBlockStart: '1.5rem' }}>
      <h2 id={id} className={css.title}>
        {t('evidence.title')}
      </h2>
      <p className={css.soft}>{t('evidence.text')}</p>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={120} aria-label={t('common:loading')} />}
      {data?.length === 0 && <p>{t('evidence.none')}</p>}
      {data && data.length > 0 && (
        <ul className={css.rows} aria-labelledby={id}>
          {data.map((it) => (
            <MessageRow key={it.id} message={it} />
          ))}
        </ul>
      )}
    </section>
  );
}
