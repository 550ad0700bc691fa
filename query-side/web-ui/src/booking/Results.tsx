import { Button, Skeleton, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Wish } from './api';
import { Caution } from './Caution';
import { DoctorCard } from './DoctorCard';
import type { Filters } from './filters';
import { useFound } from './found';
import { useLiveSlots } from './liveSlots';
import { NothingFound } from './NothingFound';
import css from './Results.module.css';
import { WeekNav } from './WeekNav';

/** How many doctors come into view at a time. */
const BATCH = 8;

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
  const [room, setRoom] = useState(BATCH);
  const found = useMemo(() => data?.pages.flatMap((page) => page.found), [data]);
  const shown = found?.slice(0, room);
  const degraded = data?.pages.some((page) => page.degraded);
  useLiveSlots(shown?.map(({ first }) => first.doctor_id) ?? []);
  const title = found && found.length > 0 && (hasNextPage ? t('results.more', { count: found.length }) : t('results.all', { count: found.length }));
  useEffect(() => {
    if (found) {
      announce(title || t('nothing.title'));
    }
  }, [found, title, announce, t]);
  const question = JSON.stringify([wish, from]);
  useEffect(() => setRoom(BATCH), [question]);
  const showMore = () => {
    setRoom(room + BATCH);
    if (hasNextPage && found && found.length < room + BATCH) {
      void fetchNextPage();
    }
  };
  return (
    <section className={css.results} aria-label={t('results.label')}>
      <div className={css.top}>
        <h2 className={css.count}>{title || t('results.label')}</h2>
        <WeekNav from={from} onGo={(date) => onChange({ date })} />
      </div>
      {filters.doctor_id && (
        <Button variant="light" mb="md" rightSection={<IconX size={18} aria-hidden />} onClick={() => onChange({ doctor_id: '' })}>
          {t('results.any-doctor')}
        </Button>
      )}
      {degraded && (
        <div className={css.caution}>
          <Caution title={t('results.degraded')}>{t('results.degraded-text')}</Caution>
        </div>
      )}
      {error && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {!shown && !error && <Waiting />}
      {shown?.length === 0 && !hasNextPage && <NothingFound wish={wish} from={from} filters={filters} onChange={onChange} />}
      <Stack gap="md">
        {shown?.map(({ key, first }) => (
          <DoctorCard key={key} first={first} wish={wish} from={from} />
        ))}
      </Stack>
      {found && (hasNextPage || found.length > room) && (
        <Button variant="default" size="md" mt="lg" mx="auto" display="block" loading={isFetchingNextPage} onClick={showMore}>
          {t('results.next')}
        </Button>
      )}
    </section>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack aria-busy aria-label={t('loading')} role="status">
      <Skeleton height={280} radius="lg" />
      <Skeleton height={280} radius="lg" />
    </Stack>
  );
}
