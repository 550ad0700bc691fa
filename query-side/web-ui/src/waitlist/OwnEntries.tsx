import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { waitlistApi } from './api';
import { EntryCard } from './EntryCard';
import css from './waitlist.module.css';

const ORDER = ['OFFERED', 'WAITING', 'BOOKED', 'LEFT'];

/** An offer comes at any time, and its deadline is short. */
const LOOKED_AT = 30_000;

/** What a patient waits for, what is offered first. */
export function OwnEntries({ patient }: { patient: string }) {
  const { t } = useTranslation(['waitlist', 'common']);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['waitlist', 'own', patient],
    queryFn: () => waitlistApi.own(patient),
    refetchInterval: LOOKED_AT,
    select: (items) => items.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state)),
  });
  return (
    <>
      <p className={css.soft}>{t('own.text')}</p>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={200} mt="md" aria-label={t('common:loading')} />}
      {data?.length === 0 && (
        <Empty title={t('own.none')} text={t('own.none-text')}>
          <Button component={Link} href="/">
            {t('own.find')}
          </Button>
        </Empty>
      )}
      {data && data.length > 0 && (
        <ul className={css.cards} aria-label={t('own.title')}>
          {data.map((it) => (
            <EntryCard key={it.id} entry={it} />
          ))}
        </ul>
      )}
    </>
  );
}
