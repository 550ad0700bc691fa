import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReach } from '../calendar/reach';
import { allClinics } from '../planning/directory/directoryApi';
import type { Clinic } from '../planning/types';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useUrlValue } from '../ui/url';
import css from './messages.module.css';

interface Props {
  children: (clinic: Clinic) => ReactNode;
  /** Other choices beside that of the clinic. */
  beside?: ReactNode;
}

/** Has the desk say for which of its clinics; the first where there is one only. */
export function ClinicChoice({ children, beside }: Props) {
  const { t } = useTranslation(['messages', 'common']);
  const { clinics: reach, isKnown } = useReach();
  const [wanted, choose] = useUrlValue('clinic');
  const { data, isError, error, refetch } = useQuery({ queryKey: ['clinics', 'all'], queryFn: allClinics, staleTime: 60_000 });
  if (isError) {
    return <ErrorNotice failure={error} onRetry={() => void refetch()} />;
  }
  if (!data || !isKnown) {
    return <Skeleton height={240} aria-label={t('common:loading')} />;
  }
  const clinics = data.filter((it) => !reach || reach.includes(it.id));
  const clinic = clinics.find((it) => it.id === wanted) ?? clinics[0];
  if (!clinic) {
    return <Empty title={t('clinic.none')} />;
  }
  return (
    <>
      <div className={css.fields}>
        <NativeSelect
          label={t('clinic.which')}
          value={clinic.id}
          data={clinics.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {beside}
      </div>
      {children(clinic)}
    </>
  );
}
