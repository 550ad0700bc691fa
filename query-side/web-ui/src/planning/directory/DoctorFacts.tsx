import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import css from '../planning.module.css';
import type { Doctor } from '../types';

/** What is known of a doctor; what is not is left out. */
export function DoctorFacts({ doctor }: { doctor: Doctor }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { email, phone_number: phone, consultation_fee: fee } = doctor;
  const clinics = [...new Set(doctor.roles.map((role) => role.clinic_name).filter(Boolean))];
  const facts: [string, ReactNode][] = [
    ['specialties', doctor.specializations.join(', ')],
    ['clinics', clinics.join(', ')],
    ['languages', doctor.languages.map(format.language).join(', ')],
    ['insurances', doctor.insurances.join(', ')],
    ['fee', fee != null && format.money(fee, doctor.currency ?? 'USD')],
    [
      'phone',
      phone && (
        <Anchor href={`tel:${phone}`} dir="ltr">
          {phone}
        </Anchor>
      ),
    ],
    ['email', email && <Anchor href={`mailto:${email}`}>{email}</Anchor>],
    ['npi', doctor.npi],
  ];
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`doctor.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
