import { Button, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { directoryWords } from '../booking/api';
import { Suggestions } from '../booking/Suggestions';
import { readDoctor } from '../planning/api';
import { DoctorField } from '../planning/directory/DoctorField';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useUrlValue } from '../ui/url';
import { waitlistApi } from './api';
import { EntryCard } from './EntryCard';
import css from './waitlist.module.css';
import { Who } from './Who';

const SPECIALTIES = 'waitlist-specialties';

/** Who waits for a doctor or a specialty, in the order in which they are offered what comes free. */
export function DeskList() {
  const { t } = useTranslation(['waitlist', 'common']);
  const { user } = useSession();
  const [wanted, chooseDoctor] = useUrlValue('doctor_id');
  const [specialization, chooseSpecialization] = useUrlValue('specialization');
  const doctor = wanted || (specialization ? '' : (user?.doctor_id ?? ''));
  const known = useQuery({ queryKey: ['directory', 'doctor', doctor], queryFn: () => readDoctor(doctor), enabled: doctor !== '' });
  const words = useQuery({ queryKey: ['words'], queryFn: directoryWords, staleTime: Infinity });
  const [typed, setTyped] = useState(specialization);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    chooseSpecialization(typed.trim() || undefined);
  };
  return (
    <>
      <p className={css.soft}>{t('desk.text')}</p>
      <form role="search" className={css.fields} onSubmit={submit} aria-label={t('desk.form')} style={{ marginBlock: '1rem' }}>
        {doctor === '' || known.data || known.isError ? (
          <DoctorField
            key={doctor}
            label={t('desk.doctor')}
            known={known.data}
            value={doctor}
            onChange={(id) => chooseDoctor(id || undefined)}
            error={undefined}
          />
        ) : (
          <Skeleton height={60} />
        )}
        <div>
          <TextInput
            label={t('desk.specialization')}
            list={SPECIALTIES}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Suggestions id={SPECIALTIES} words={words.data?.specializations ?? []} />
        </div>
        <div style={{ alignSelf: 'end' }}>
          <Button type="submit">{t('common:search')}</Button>
        </div>
      </form>
      <Entries asked={{ ...(doctor ? { doctor_id: doctor } : {}), ...(specialization ? { specialization } : {}) }} />
    </>
  );
}

function Entries({ asked }: { asked: { doctor_id?: string; specialization?: string } }) {
  const { t } = useTranslation(['waitlist', 'common']);
  const isAsked = Boolean(asked.doctor_id ?? asked.specialization);
  const found = useInfiniteQuery({
    queryKey: ['waitlist', 'desk', asked],
    queryFn: ({ pageParam }) => waitlistApi.of(asked, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
    enabled: isAsked,
  });
  const entries = found.data?.pages.flatMap((page) => page.items);
  if (!isAsked) {
    return <Empty title={t('desk.choose')} />;
  }
  return (
    <>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={200} aria-label={t('common:loading')} />}
      {entries?.length === 0 && <Empty title={t('desk.nobody')} />}
      {entries && entries.length > 0 && (
        <ol className={css.cards} aria-label={t('desk.title')}>
          {entries.map((it) => (
            <EntryCard key={it.id} entry={it} who={<Who patient={it.patient_id} name={it.patient_name} />} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </>
  );
}
