import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Wish } from './api';
import { DoctorCard } from './DoctorCard';
import type { Filters } from './filters';
import { useFound } from './found';
import { useLiveSlots } from './liveSlots';
import { NothingFound } from './NothingFound';
import css from './Results.module.css';
import { WeekNav } from './WeekNav';

interface Props {
  wish: Wish;
  from: string;
  isReady: boolean;
  filters: Filters;
  onChange(changed: Partial<Filters>): void;
}

/** The doctors who are free in the days from a date on. */
export function Results({ wish, from, isReady, filters, onChange }: Props) {
  const { t } = useTranslation('booking');
  const announce = useAnnounce();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useFound(wish, from, isReady);
  const found = useMemo(() => data?.pages.flatMap((page) => page.found), [data]);
  const degraded = data?.pages.some((page) => page.degraded);
  useLiveSlots(found?.map(({ first }) => first.doctor_id) ?? []);
  const title = found && (hasNextPage ? t('results.more', { count: found.length }) : t('results.all', { count: found.length }));
  useEffect(() => {
    if (title) {
      announce(title);
    }
  }, [title, announce]);
  if (error) {
    return (
      <div className={css.results}>
        <ErrorNotice failure={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!found) {
    return <Waiting />;
  }
  return (
    <section className={css.results} aria-label={t('results.label')}>
      <div className={css.top}>
        <h2 className={css.count}>{title}</h2>
        <WeekNav from={from} onGo={(date) => onChange({ date })} />
      </div>
      {degraded && (
        <Alert color="orange" variant="light" icon={<IconInfoCircle aria-hidden />} title={t('results.degraded')} mb="md">
          {t('results.degraded-text')}
        </Alert>
      )}
      {found.length === 0 && !hasNextPage && <NothingFound wish={wish} from={from} filters={filters} onChange={onChange} />}
      <Stack gap="md">
        {found.map(({ key, first }) => (
          <DoctorCard key={key} first={first} wish={wish} from={from} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button variant="default" size="md" mt="lg" mx="auto" display="block" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('results.next')}
        </Button>
      )}
    </section>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack className={css.results} aria-busy aria-label={t('loading')} role="status">
      <Skeleton height={36} width="40%" />
      <Skeleton height={260} radius="lg" />
      <Skeleton height={260} radius="lg" />
    </Stack>
  );
}
