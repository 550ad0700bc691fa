import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi } from '../api';
import { ClinicChoice } from '../ClinicChoice';
import css from '../messages.module.css';
import { RemindersForm } from './RemindersForm';

/** How long before a visit a clinic reminds people of it. */
export function Reminders() {
  const { t } = useTranslation('messages');
  return (
    <section aria-label={t('part.reminders')}>
      <p className={css.soft}>{t('reminders.text')}</p>
      <ClinicChoice>{(clinic) => <OfClinic key={clinic.id} clinic={clinic.id} />}</ClinicChoice>
    </section>
  );
}

function OfClinic({ clinic }: { clinic: string }) {
  const { t } = useTranslation('common');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['reminders', clinic],
    queryFn: () => messagesApi.reminders(clinic),
  });
  if (isError) {
    return <ErrorNotice failure={error} onRetry={() => void refetch()} />;
  }
  return data ? <RemindersForm clinic={clinic} kept={data} /> : <Skeleton height={240} aria-label={t('loading')} />;
}
