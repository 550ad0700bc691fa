import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { Alternative } from '../api/problem';
import { useAnnounce } from '../ui/announce';
import { useUrlValue } from '../ui/url';
import { AccountChoice } from './AccountChoice';
import { patientOf } from './appointments';
import css from './BookPage.module.css';
import { Confirm } from './Confirm';
import { Notes } from './Notes';
import { PatientChoice } from './PatientChoice';
import type { Wanted } from './slotLink';
import type { HoldControl } from './useHold';

interface Props {
  wanted: Wanted;
  control: HoldControl;
  notes: string;
  onNotes(notes: string): void;
  zone: string;
  searchPath: string;
  onChoose(alternative: Alternative): void;
}

/** Who it is for, what the doctor should know, and the last word. */
export function BookingSteps({ wanted, control, notes, onNotes, ...rest }: Props) {
  const { t } = useTranslation('booking');
  const { user } = useSession();
  const [asked, setPatient] = useUrlValue('patient_id');
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasVisitor = useRef(!user);
  const isPatient = user?.role === 'PATIENT';
  const patientId = asked || (isPatient ? (user.patient_id ?? '') : '');
  useEffect(() => {
    if (user && wasVisitor.current) {
      wasVisitor.current = false;
      heading.current?.focus();
      announce(t('account.done'));
    }
  }, [user, announce, t]);
  if (!user) {
    return (
      <section className={css.step} aria-labelledby="who">
        <h2 id="who" className={css.heading}>
          {t('account.title')}
        </h2>
        <p className={css.soft}>{t('account.text')}</p>
        <AccountChoice onDone={() => {}} />
      </section>
    );
  }
  const { doctorId, start, visitType, mode } = wanted;
  const booking = patientId
    ? {
        patient_id: patientId,
        doctor_id: doctorId,
        start,
        ...(visitType ? { visit_type: visitType } : {}),
        ...(mode ? { mode } : {}),
        ...(notes.trim() ? { notes: notes.trim() } : {}),
      }
    : undefined;
  return (
    <section className={css.step} aria-labelledby="who">
      <h2 id="who" className={css.heading} tabIndex={-1} ref={heading}>
        {t('patient.title')}
      </h2>
      {isPatient ? <Self patientId={patientId} /> : <PatientChoice patientId={patientId} onChoose={setPatient} />}
      <Stack gap="md" mt="lg">
        <Notes value={notes} onChange={onNotes} />
        <Confirm booking={booking} control={control} {...rest} />
      </Stack>
    </section>
  );
}

function Self({ patientId }: { patientId: string }) {
  const { t } = useTranslation('booking');
  const { data } = useQuery({ queryKey: ['patient', patientId], queryFn: () => patientOf(patientId), enabled: patientId !== '' });
  return <p className={css.chosen}>{data ? <strong>{data.full_name}</strong> : t('patient.you')}</p>;
}
