import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/Section';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi, type Whose } from '../api';
import { ContactForm } from './ContactForm';

/** How somebody wants to be told of what concerns them. */
export function ContactPreferences({ whose }: { whose: Whose }) {
  const { t } = useTranslation(['messages', 'common']);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['contact-preferences', whose.id],
    queryFn: () => messagesApi.preferences(whose),
  });
  return (
    <Section title={t('preferences.title')} text={t('preferences.text')}>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={320} aria-label={t('common:loading')} />}
      {data && <ContactForm whose={whose} kept={data} />}
    </Section>
  );
}
