import { IconMapPin, IconStethoscope, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { differs, zoneOf } from '../booking/when';
import { HERE, useFormat } from '../i18n/format';
import { StatusBadge } from '../ui/StatusBadge';
import { useVisitTypeName } from '../ui/visitType';
import { Actions } from './Actions';
import type { Appointment } from './api';
import css from './AppointmentCard.module.css';

/** An appointment in a list: when, with whom and where, and what can be done with it. */
export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation(['appointments', 'common']);
  const format = useFormat();
  const visitTypeName = useVisitTypeName();
  const { start, end, zone, mode, doctor, location } = appointment;
  const clock = zoneOf(appointment);
  const other = clock === HERE ? zone : HERE;
  const PlaceIcon = mode === 'VIDEO' ? IconVideo : IconMapPin;
  return (
    <li className={css.card} data-status={appointment.status}>
      <div className={css.head}>
        <h2 className={css.when}>
          <Link href={`/appointments/${appointment.id}`}>
            {t('when', { day: format.date(start, clock), from: format.time(start, clock), to: format.time(end, clock) })}
          </Link>
        </h2>
        <StatusBadge status={appointment.status} />
      </div>
      {differs(start, clock, other) && (
        <p className={css.zone}>
          {format.zone(start, clock)} · {format.shortDay(start, other)}, {format.time(start, other)} {format.zone(start, other)}
        </p>
      )}
      <p className={css.line}>
        <IconStethoscope size={18} aria-hidden />
        <span>
          {doctor?.full_name ?? t('doctor-unknown')} · {visitTypeName(appointment.visit_type)}
        </span>
      </p>
      <p className={css.line}>
        <PlaceIcon size={18} aria-hidden />
        <span>{mode === 'VIDEO' ? t('common:mode.VIDEO') : [location?.name, location?.address?.city].filter(Boolean).join(', ')}</span>
      </p>
      <Actions appointment={appointment} />
    </li>
  );
}
