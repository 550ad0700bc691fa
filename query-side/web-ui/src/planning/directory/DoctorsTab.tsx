import { Button, Group, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import { findDoctors } from '../api';
import css from '../planning.module.css';
import type { Doctor } from '../types';
import { readWords } from './directoryApi';
import { DoctorEntry } from './DoctorEntry';
import { DoctorForm } from './DoctorForm';
import { InvitationForm } from './InvitationForm';

/** Doctors by name and specialty. */
export function DoctorsTab() {
  const { t } = useTranslation(['planning', 'common']);
  const [q, setQ] = useUrlValue('q');
  const [specialty, setSpecialty] = useUrlValue('specialization');
  const [wanted] = useDebouncedValue(JSON.stringify({ q, specialization: specialty }), 250);
  const [edited, setEdited] = useState<Doctor>();
  const [invited, setInvited] = useState<Doctor>();
  const words = useQuery({ queryKey: ['directory', 'words'], queryFn: readWords, staleTime: Infinity });
  const found = useInfiniteQuery({
    queryKey: ['directory', 'doctors', wanted],
    queryFn: ({ pageParam }) => findDoctors({ ...JSON.parse(wanted), limit: 20, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const doctors = found.data?.pages.flatMap((page) => page.items) ?? [];
  const clear = () => {
    setQ(undefined);
    setSpecialty(undefined);
  };
  return (
    <Stack gap="md">
      <search className={css.fields}>
        <TextInput type="search" label={t('directory.name')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
        <TextInput
          type="search"
          label={t('directory.specialty')}
          list="directory-specialties"
          value={specialty}
          onChange={(event) => setSpecialty(event.currentTarget.value)}
        />
        <datalist id="directory-specialties">
          {words.data?.specializations.map((word) => <option key={word} value={word} />)}
        </datalist>
      </search>
      <Title order={2} size="h3">
        {t('directory.doctors')}
      </Title>
      {found.isPending && <Skeleton height={200} aria-label={t('common:loading')} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && doctors.length === 0 && (
        <Empty title={t('directory.no-doctor')} text={t('directory.no-doctor-text')}>
          <Button variant="default" onClick={clear}>
            {t('directory.show-all')}
          </Button>
        </Empty>
      )}
      {doctors.map((doctor) => (
        <DoctorEntry key={doctor.id} doctor={doctor} onEdit={() => setEdited(doctor)} onInvite={() => setInvited(doctor)} />
      ))}
      {found.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('common:more')}
          </Button>
        </Group>
      )}
      {edited && <DoctorForm doctor={edited} onClose={() => setEdited(undefined)} />}
      {invited && <InvitationForm doctor={invited} onClose={() => setInvited(undefined)} />}
    </Stack>
  );
}
