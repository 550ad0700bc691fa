import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findPatients } from '../../booking/appointments';
import { useFormat } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Page } from '../../ui/Page';
import { Panel } from '../Panel';
import css from '../records.module.css';

/** Where the desk finds a patient. What is looked for is a name, so it stands in no address. */
export default function PatientsPage() {
  const { t } = useTranslation(['records', 'common']);
  const format = useFormat();
  const announce = useAnnounce();
  const search = useMutation({
    mutationFn: ({ name, birth }: { name: string; birth: string }) => findPatients(name, birth),
    onSuccess: (found) => announce(t('patients.found', { count: found.length })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    search.mutate({ name: String(values.get('name') ?? '').trim(), birth: String(values.get('birth') ?? '') });
  };
  return (
    <Page title={t('patients.title')}>
      <div className={css.below}>
        <Panel title={t('patients.find')} text={t('patients.hint')}>
          <form onSubmit={submit} aria-label={t('patients.find')}>
            <div className={css.fields} style={{ alignItems: 'end' }}>
              <TextInput name="name" size="md" label={t('patients.name')} autoComplete="off" dir="auto" />
              <TextInput name="birth" size="md" type="date" label={t('patients.birth')} />
              <Button type="submit" size="md" loading={search.isPending}>
                {t('common:search')}
              </Button>
            </div>
          </form>
          {search.isError && <ErrorNotice failure={search.error} />}
          {search.data?.length === 0 && <Empty title={t('patients.nobody')} />}
          {search.data && search.data.length > 0 && (
            <ul className={css.choices} aria-label={t('patients.list')}>
              {search.data.map((it) => (
                <li key={it.id}>
                  <Link href={`/patients/${it.id}`} className={css.choice ?? ''}>
                    <strong>
                      <bdi>{it.full_name}</bdi>
                    </strong>
                    <span className={css.soft}>{t('patients.born', { date: format.plainDay(it.date_of_birth, { dateStyle: 'medium' }) })}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </Page>
  );
}
