import { Button, Group, Skeleton, Stack, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import css from '../planning.module.css';
import type { Clinic } from '../types';
import { addressLine } from '../words';
import { ClinicEntry } from './ClinicEntry';
import { findClinics } from './directoryApi';
import { LocationForm } from './LocationForm';

/** Clinics with their places. The platform has no search for them, so what is shown is narrowed here. */
export function ClinicsTab() {
  const { t } = useTranslation(['planning', 'common']);
  const [q, setQ] = useUrlValue('q');
  const [extended, setExtended] = useState<Clinic>();
  const found = useInfiniteQuery({
    queryKey: ['directory', 'clinics'],
    queryFn: ({ pageParam }) => findClinics(pageParam, 200),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const clinics = (found.data?.pages.flatMap((page) => page.items) ?? []).filter((clinic) => isMeant(clinic, q));
  return (
    <Stack gap="md">
      <search className={css.fields}>
        <TextInput type="search" label={t('clinic.filter')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
      </search>
      <Title order={2} size="h3">
        {t('directory.clinics')}
      </Title>
      {found.isPending && <Skeleton height={200} aria-label={t('common:loading')} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && clinics.length === 0 && (
        <Empty title={t('clinic.none-found')} text={t('directory.no-clinic-text')}>
          <Button variant="default" onClick={() => setQ(undefined)}>
            {t('directory.show-all')}
          </Button>
        </Empty>
      )}
      {clinics.map((clinic) => (
        <ClinicEntry key={clinic.id} clinic={clinic} onAddLocation={() => setExtended(clinic)} />
      ))}
      {found.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('common:more')}
          </Button>
        </Group>
      )}
      {extended && <LocationForm clinic={extended} onClose={() => setExtended(undefined)} />}
    </Stack>
  );
}

function isMeant(clinic: Clinic, q: string): boolean {
  const places = clinic.locations.flatMap((place) => [place.name, addressLine({ ...place.address })]);
  const text = [clinic.name, addressLine({ ...clinic.address }), ...places].join(' ').toLowerCase();
  return q.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
