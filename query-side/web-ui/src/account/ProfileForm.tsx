import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { correct, type Patient } from './api';
import { CoverFields, coverFaults, withCover } from './CoverFields';
import { malformed, missing } from './faults';
import { useSession } from './session';
import { useForm } from './useForm';

const GENDERS = ['', 'female', 'male', 'other', 'unknown'];

interface Props {
  patient: Patient;
  onSaved: (isSaved: boolean) => void;
  /** Where somebody else has changed them meanwhile. */
  onReadAgain: () => void;
}

/** A patient's own details. The birth date is the clinic's to correct, who have seen the papers. */
export function ProfileForm({ patient, onSaved, onReadAgain }: Props) {
  const { t } = useTranslation(['account', 'common']);
  const queries = useQueryClient();
  const format = useFormat();
  const { user } = useSession();
  const form = useForm({
    check: (values) => ({ ...malformed(t, values['email']), ...missing(t, values, 'full_name'), ...coverFaults(t, values) }),
    send: async (values) => {
      onSaved(false);
      await correct(withCover(patient, values));
      onSaved(true);
      await queries.invalidateQueries({ queryKey: ['patient', patient.id] });
    },
  });
  const field = (name: 'full_name' | 'phone_number' | 'address' | 'email') => ({
    name,
    size: 'md' as const,
    dir: name === 'email' ? 'ltr' : 'auto',
    defaultValue: patient[name] ?? '',
    error: form.faults[name],
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('details.title')}>
      <Stack gap="md">
        <TextInput {...field('full_name')} required withAsterisk={false} label={t('field.name')} autoComplete="name" maxLength={200} />
        <TextInput
          size="md"
          label={t('field.birth')}
          value={format.plainDay(patient.date_of_birth, { dateStyle: 'long' })}
          readOnly
          description={user?.patient_id === patient.id && t('details.birth-fixed')}
        />
        <TextInput {...field('email')} type="email" label={t('field.contact-email')} autoComplete="email" maxLength={254} />
        <TextInput {...field('phone_number')} type="tel" label={t('field.phone')} autoComplete="tel" maxLength={50} />
        <TextInput {...field('address')} label={t('field.address')} autoComplete="street-address" maxLength={500} />
        <NativeSelect
          name="gender"
          size="md"
          label={t('field.gender')}
          defaultValue={patient.gender ?? ''}
          data={GENDERS.map((value) => ({ value, label: t(`gender.${value || 'none'}`) }))}
        />
        <CoverFields patient={patient} faults={form.faults} />
        {form.problem && <ErrorNotice failure={form.problem} onRetry={onReadAgain} />}
        <Group>
          <Button type="submit" size="md" loading={form.isSending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
