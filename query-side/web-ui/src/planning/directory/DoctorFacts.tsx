import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import css from '../planning.module.css';
import type { Doctor } from '../types';
import { useList } from '../useList';

/** What is known of a doctor; what is not is left out. */
export function DoctorFacts({ doctor }: { doctor: Doctor }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const list = useList();
  const { email, phone_number: phone, consultation_fee: fee } = doctor;
  const clinics = [...new Set(doctor.roles.flatMap((role) => role.clinic_name ?? []))];
  const facts: [string, ReactNode][] = [
    ['specialties', list(doctor.specializations)],
    ['clinics', list(clinics)],
    ['languages', list(doctor.languages.map(format.language))],
    ['insurances', list(doctor.insurances)],
    ['fee', fee != null && format.money(fee, doctor.currency ?? 'USD')],
    [
      'phone',
      phone && (
        <Anchor underline="always" href={`tel:${phone}`} dir="ltr">
          {phone}
        </Anchor>
      ),
    ],
    ['email', email && <Anchor underline="always" href={`mailto:${email}`}>{email}</Anchor>],
    ['npi', doctor.npi],
  ];
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(`doctor.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
