import { Fieldset, Stack, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Patient } from './api';
import { missing } from './faults';
import type { Faults, Values } from './useForm';

const INSURANCE = ['payer', 'member_id', 'group'] as const;
const CONTACT = ['contact_name', 'contact_relation', 'contact_phone'] as const;

/** Who pays for a patient's visits, and whom to call when something happens to them. */
export function CoverFields({ patient, faults }: { patient: Patient; faults: Faults }) {
  const { t } = useTranslation('account');
  const known: Values = {
    payer: patient.insurance?.payer ?? '',
    member_id: patient.insurance?.member_id ?? '',
    group: patient.insurance?.group ?? '',
    contact_name: patient.emergency_contact?.name ?? '',
    contact_relation: patient.emergency_contact?.relation ?? '',
    contact_phone: patient.emergency_contact?.phone_number ?? '',
  };
  const field = (name: string) => (
    <TextInput
      key={name}
      name={name}
      size="md"
      dir="auto"
      autoComplete="off"
      maxLength={200}
      label={t(`cover.${name}`)}
      defaultValue={known[name] ?? ''}
      error={faults[name]}
    />
  );
  return (
    <>
      <Fieldset legend={t('cover.insurance')}>
        <Stack gap="sm">{INSURANCE.map(field)}</Stack>
      </Fieldset>
      <Fieldset legend={t('cover.contact')}>
        <Stack gap="sm">{CONTACT.map(field)}</Stack>
      </Fieldset>
    </>
  );
}

/** What is begun has to be told so far that it can be used. */
export function coverFaults(t: TFunction<'account'>, values: Values): Faults {
  return {
    ...(values['payer'] || values['member_id'] || values['group'] ? missing(t, values, 'payer', 'member_id') : {}),
    ...(CONTACT.some((name) => values[name]) ? missing(t, values, 'contact_name', 'contact_phone') : {}),
  };
}

/** A patient with what was entered. */
export function withCover(patient: Patient, values: Values): Patient {
  const { payer, member_id, group, contact_name, contact_relation, contact_phone, ...details } = values;
  return {
    ...patient,
    ...details,
    insurance: payer && member_id ? { payer, member_id, ...(group ? { group } : {}) } : null,
    emergency_contact:
      contact_name && contact_phone
        ? { name: contact_name, phone_number: contact_phone, ...(contact_relation ? { relation: contact_relation } : {}) }
        : null,
  };
}
