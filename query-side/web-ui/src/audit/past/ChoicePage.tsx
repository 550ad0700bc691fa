import { Button, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dateIn } from '../../i18n/format';
import { DoctorField } from '../../planning/directory/DoctorField';
import { HINT_BELOW } from '../../planning/hintBelow';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { isId } from '../values/tree';
import { type Kind, KINDS, placeOf } from './subject';

/** Says of what the past is wanted. */
export default function ChoicePage() {
  const { t } = useTranslation('audit');
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<Kind>('calendar');
  const [doctor, setDoctor] = useState('');
  const [id, setId] = useState('');
  const [date, setDate] = useState(() => dateIn(new Date(), 'UTC'));
  const [isWrong, setWrong] = useState(false);
  const isDoctors = kind === 'calendar' || kind === 'schedule';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = (isDoctors ? doctor : id).trim();
    setWrong(!isId(wanted));
    if (isId(wanted) && (kind !== 'calendar' || date)) {
      navigate(placeOf({ kind, id: wanted, ...(kind === 'calendar' ? { date } : {}) }));
    }
  };
  return (
    <AuditFrame title={t('past.title')}>
      <p className={css.intro}>{t('past.intro')}</p>
      <Paper withBorder p="lg" maw="34rem" bg="var(--hor-surface)" style={{ borderColor: 'var(--hor-line)' }}>
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <NativeSelect
              label={t('past.choose')}
              value={kind}
              data={KINDS.map((value) => ({ value, label: t(`past.kind.${value}`) }))}
              onChange={(event) => setKind(event.currentTarget.value as Kind)}
            />
            {isDoctors ? (
              <DoctorField
                label={t('past.doctor')}
                known={undefined}
                value={doctor}
                onChange={setDoctor}
                error={isWrong ? t('past.no-doctor') : undefined}
              />
            ) : (
              <TextInput
                {...HINT_BELOW}
                required
                label={t(`past.id.${kind}`)}
                description={t('past.id-hint')}
                dir="ltr"
                spellCheck={false}
                autoComplete="off"
                value={id}
                onChange={(event) => setId(event.currentTarget.value)}
                error={isWrong ? t('past.no-id') : undefined}
              />
            )}
            {kind === 'calendar' && (
              <TextInput
                {...HINT_BELOW}
                type="date"
                required
                label={t('past.date')}
                description={t('past.utc')}
                value={date}
                onChange={(event) => setDate(event.currentTarget.value)}
              />
            )}
            <Button type="submit">{t('past.show')}</Button>
          </Stack>
        </form>
      </Paper>
    </AuditFrame>
  );
}
