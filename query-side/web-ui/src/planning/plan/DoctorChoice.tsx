import { Button, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import { findDoctors } from '../api';
import css from '../planning.module.css';
import { useList } from '../useList';

const SHOWN = 20;

/** Finds the doctor to plan for by name. */
export function DoctorChoice() {
  const { t } = useTranslation(['planning', 'common']);
  const list = useList();
  const [q, setQ] = useUrlValue('q');
  const [wanted] = useDebouncedValue(q, 250);
  const found = useQuery({
    queryKey: ['planning', 'doctors', wanted],
    queryFn: () => findDoctors({ q: wanted, limit: SHOWN }),
    placeholderData: (before) => before,
  });
  return (
    <Stack mt="md" gap="md" maw="40rem">
      <TextInput
        type="search"
        label={t('plan.find-doctor')}
        description={t('plan.find-doctor-hint')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Title order={2} size="h4">
        {t('plan.choose-doctor')}
      </Title>
      {found.isPending && <Skeleton height={160} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && (
        <Empty title={t('plan.no-doctor')} text={t('plan.no-doctor-text')}>
          <Button variant="default" onClick={() => setQ(undefined)}>
            {t('plan.show-all')}
          </Button>
        </Empty>
      )}
      <ul className={css.rows} aria-label={t('plan.choose-doctor')}>
        {found.data?.items.map((doctor) => (
          <li key={doctor.id} className={css.between}>
            <span>
              <bdi>{doctor.full_name}</bdi>
              <span className={css.soft}> {list(doctor.specializations)}</span>
            </span>
            <Button component={Link} href={`/planning?doctor_id=${doctor.id}`} variant="light" aria-label={t('plan.plan-for', { doctor: doctor.full_name })}>
              {t('plan.plan')}
            </Button>
          </li>
        ))}
      </ul>
      {found.data?.next && <p className={css.soft}>{t('plan.more-doctors')}</p>}
    </Stack>
  );
}
