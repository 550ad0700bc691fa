import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleFor } from '../fieldErrors';
import { errorOf } from '../ServerRule';
import type { Doctor } from '../types';
import { allClinics, type Invitation, invite, INVITED_ROLES } from './directoryApi';
import { DoctorField } from './DoctorField';
import { FormDialog } from './FormDialog';

/** Brings somebody in: they get a letter by which they choose their password. */
export function InvitationForm({ doctor, onClose }: { doctor?: Doctor; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const [email, setEmail] = useState(doctor?.email ?? '');
  const [role, setRole] = useState<Invitation['role']>(doctor ? 'DOCTOR' : 'STAFF');
  const [doctorId, setDoctorId] = useState(doctor?.id ?? '');
  const [clinicIds, setClinicIds] = useState<string[]>([]);
  const clinics = useQuery({ queryKey: ['directory', 'all-clinics'], queryFn: allClinics, enabled: role === 'STAFF' });
  const send = () =>
    invite({
      email: email.trim(),
      role,
      ...(role === 'DOCTOR' && doctorId ? { doctor_id: doctorId } : {}),
      ...(role === 'STAFF' ? { clinic_ids: clinicIds } : {}),
    });
  return (
    <FormDialog title={t('invite.title')} submit={t('invite.send')} told={t('invite.sent', { email })} send={send} onClose={onClose}>
      {(problem) => (
        <>
          <TextInput
            type="email"
            required
            label={t('invite.email')}
            description={t('invite.email-hint')}
            maxLength={254}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={errorOf(ruleFor(problem, 'email'), problem?.code === 'email-taken' && t('invite.email-taken'))}
          />
          <NativeSelect
            label={t('invite.role')}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Invitation['role'])}
            data={INVITED_ROLES.map((each) => ({ value: each, label: t(`invite.roles.${each}`) }))}
            error={errorOf(ruleFor(problem, 'role'))}
          />
          {role === 'DOCTOR' && (
            <DoctorField
              label={t('invite.doctor')}
              known={doctor}
              value={doctorId}
              onChange={setDoctorId}
              error={errorOf(ruleFor(problem, 'doctor_id'))}
            />
          )}
          {role === 'STAFF' && (
            <MultiSelect
              searchable
              required
              label={t('invite.clinics')}
              description={t('invite.clinics-hint')}
              nothingFoundMessage={t('clinic.none-found')}
              limit={50}
              data={(clinics.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={clinicIds}
              onChange={setClinicIds}
              error={errorOf(ruleFor(problem, 'clinic_ids'))}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
