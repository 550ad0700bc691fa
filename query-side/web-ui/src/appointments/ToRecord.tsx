import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import type { Appointment } from './api';

/** The way to what was written about the visit, for the patient and the doctor. */
export function ToRecord({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('appointments');
  const { user } = useSession();
  const isPatients = user?.role === 'PATIENT' && appointment.status === 'COMPLETED';
  const isOwn = appointment.patient_id === user?.patient_id;
  const href = isPatients
    ? `/record${isOwn ? '' : `/${appointment.patient_id}`}?show=visits`
    : user?.role === 'DOCTOR' && !['CANCELLED', 'NO_SHOW'].includes(appointment.status)
      ? `/visits/${appointment.id}`
      : undefined;
  return (
    href && (
      <p>
        <Anchor component={Link} href={href} underline="always">
          {t(isPatients ? 'to-record' : 'to-note')}
        </Anchor>
      </p>
    )
  );
}
