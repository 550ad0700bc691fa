import { Button, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import type { Appointment } from './api';
import { AppointmentCard } from './AppointmentCard';
import css from './AppointmentCard.module.css';

interface Found {
  data: Appointment[] | undefined;
  error: unknown;
  isFetchingNextPage: boolean;
  hasNextPage: boolean;
  fetchNextPage(): unknown;
  refetch(): unknown;
}

interface Props {
  found: Found;
  label: string;
  /** What the button says that reads on. */
  more: string;
  empty: ReactNode;
}

/** Appointments, part by part. */
export function AppointmentList({ found, label, more, empty }: Props) {
  const { t } = useTranslation();
  const { data, error } = found;
  return (
    <Stack gap="md">
      {error !== null && <ErrorNotice failure={error} onRetry={() => void found.refetch()} />}
      {!data && error === null && (
        <Stack aria-busy aria-label={t('loading')}>
          <Skeleton height={130} />
          <Skeleton height={130} />
        </Stack>
      )}
      {data?.length === 0 && !found.hasNextPage && empty}
      {data && data.length > 0 && (
        <ul className={css.list} aria-label={label}>
          {data.map((appointment) => (
            <AppointmentCard key={appointment.id} appointment={appointment} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {more}
        </Button>
      )}
    </Stack>
  );
}
