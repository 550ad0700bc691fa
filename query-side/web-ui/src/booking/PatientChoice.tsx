import { Button, Group, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { findPatients, patientOf, type PatientLine } from './appointments';
import css from './BookPage.module.css';

interface Props {
  patientId: string;
  onChoose(patient: string): void;
}

/** Lets those who book for others say for whom. */
export function PatientChoice({ patientId, onChoose }: Props) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const announce = useAnnounce();
  const [known, setKnown] = useState<PatientLine>();
  /** Where the choice was made here, the focus goes on here. */
  const [isOurs, setOurs] = useState(false);
  const chosen = useQuery({
    queryKey: ['patient', patientId],
    queryFn: () => patientOf(patientId),
    enabled: patientId !== '' && known?.id !== patientId,
  });
  const search = useMutation({
    mutationFn: ({ name, birth }: { name: string; birth: string }) => findPatients(name, birth),
    onSuccess: (found) => announce(t('patient.found', { count: found.length })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    search.mutate({ name: String(values.get('name') ?? '').trim(), birth: String(values.get('birth') ?? '') });
  };
  const choose = (patient: string) => {
    setOurs(true);
    onChoose(patient);
  };
  const patient = known?.id === patientId ? known : chosen.data;
  const born = (date: string) => t('patient.born', { date: format.plainDay(date, { dateStyle: 'medium' }) });
  if (patientId && patient) {
    return (
      <Group justify="space-between">
        <p className={css.chosen}>
          <strong>{patient.full_name}</strong> <span className={css.soft}>{born(patient.date_of_birth)}</span>
        </p>
        <Button variant="default" size="sm" autoFocus={isOurs} onClick={() => choose('')}>
          {t('patient.change')}
        </Button>
      </Group>
    );
  }
  if (patientId && chosen.isPending) {
    return <Skeleton height={44} />;
  }
  return (
    <>
      {patientId && chosen.error && <ErrorNotice failure={chosen.error} />}
      <form className={css.patients} onSubmit={submit} aria-label={t('patient.form')}>
        <TextInput name="name" size="md" label={t('patient.name')} autoComplete="off" autoFocus={isOurs} />
        <TextInput name="birth" size="md" type="date" label={t('patient.birth')} />
        <Button type="submit" size="md" variant="default" loading={search.isPending}>
          {t('patient.search')}
        </Button>
      </form>
      <p className={css.soft}>{t('patient.hint')}</p>
      {search.error && <ErrorNotice failure={search.error} />}
      {search.data?.length === 0 && <p>{t('patient.none')}</p>}
      {search.data && search.data.length > 0 && (
        <ul className={css.list} aria-label={t('patient.list')}>
          {search.data.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                className={css.line}
                onClick={() => {
                  setKnown(line);
                  choose(line.id);
                }}
              >
                <strong>{line.full_name}</strong> <span className={css.soft}>{born(line.date_of_birth)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
