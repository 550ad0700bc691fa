import { useTranslation } from 'react-i18next';
import { VisitTime } from '../booking/VisitTime';
import { useSession } from '../account/session';
import { Evidence } from '../messages/Evidence';
import { StatusBadge } from '../ui/StatusBadge';
import { useVisitTypeName } from '../ui/visitType';
import { Actions } from './Actions';
import type { Appointment } from './api';
import css from './AppointmentDetails.module.css';
import { Fact } from './Fact';
import { Notes } from './Notes';
import { Place } from './Place';
import { mayCancel } from './standing';
import { TakeAlong } from './TakeAlong';
import { ToRecord } from './ToRecord';

/** All that there is to an appointment. */
export function AppointmentDetails({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation(['appointments', 'common']);
  const { user } = useSession();
  const visitTypeName = useVisitTypeName();
  const { doctor, mode, status } = appointment;
  return (
    <div className={css.page}>
      <section className={css.main} aria-label={t('details')}>
        <dl className={css.facts}>
          <Fact name={t('fact.status')}>
            <StatusBadge status={status} />
          </Fact>
          <Fact name={t('fact.when')}>
            <VisitTime start={appointment.start} end={appointment.end} zone={appointment.zone} mode={mode} />
          </Fact>
          {user?.role !== 'PATIENT' && <Fact name={t('fact.patient')}>{appointment.patient?.full_name ?? '–'}</Fact>}
          <Fact name={t('fact.doctor')}>
            {doctor?.full_name ?? t('doctor-unknown')}
            {doctor?.specialization && <span className={css.soft}> · {doctor.specialization}</span>}
          </Fact>
          <Fact name={t('fact.visit')}>
            {visitTypeName(appointment.visit_type)} · {t(`common:mode.${mode}`)}
          </Fact>
          <Place appointment={appointment} />
          {appointment.cancellation_reason && <Fact name={t('fact.reason')}>
              <p className={css.notes} dir="auto">
                {appointment.cancellation_reason}
              </p>
            </Fact>}
          <Notes appointment={appointment} />
        </dl>
        <Actions appointment={appointment} />
        <ToRecord appointment={appointment} />
        {mayCancel(appointment) && <p className={css.soft}>{t('policy')}</p>}
        {(user?.role === 'DOCTOR' || user?.role === 'STAFF') && <Evidence appointment={appointment.id} />}
      </section>
      <TakeAlong appointment={appointment} />
    </div>
  );
}
