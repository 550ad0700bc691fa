import { useQuery } from '@tanstack/react-query';
import { IconClock, IconCoin, IconLanguage, IconMapPin, IconStethoscope, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useVisitTypeName } from '../ui/visitType';
import { doctorOf, type Slot } from './api';
import css from './DoctorCard.module.css';
import { useMoment } from './moment';
import { zoneOf } from './when';

/** What a doctor is chosen by. */
export function DoctorFacts({ slot, next, nameId }: { slot: Slot; next: Slot | undefined; nameId: string }) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const moment = useMoment();
  const nameOf = useVisitTypeName();
  const { data: doctor } = useQuery({
    queryKey: ['doctor', slot.doctor_id],
    queryFn: () => doctorOf(slot.doctor_id),
    staleTime: Infinity,
  });
  const languages = (doctor?.languages ?? []).map(format.language).join(', ');
  const Way = slot.mode === 'VIDEO' ? IconVideo : IconStethoscope;
  return (
    <div className={css.facts}>
      <h3 id={nameId} className={css.name}>
        {slot.doctor_name}
      </h3>
      {slot.specialization && <p className={css.specialty}>{slot.specialization}</p>}
      <ul className={css.list}>
        <li>
          <IconMapPin size={18} aria-hidden />
          <span>
            {[slot.location, slot.city].filter(Boolean).join(', ')}
            {slot.distance_km != null && <span className={css.soft}> · {format.distance(slot.distance_km)}</span>}
          </span>
        </li>
        <li>
          <Way size={18} aria-hidden />
          <span>
            {nameOf(slot.visit_type)} · {t(`common:mode.${slot.mode}`)}
          </span>
        </li>
        {slot.consultation_fee != null && slot.currency && (
          <li>
            <IconCoin size={18} aria-hidden />
            <span>{format.money(slot.consultation_fee, slot.currency)}</span>
          </li>
        )}
        {languages && (
          <li>
            <IconLanguage size={18} aria-hidden />
            <span>{languages}</span>
          </li>
        )}
        {next && (
          <li className={css.next}>
            <IconClock size={18} aria-hidden />
            <span>
              {t('card.next', { time: moment(next.start, zoneOf(next), 'short') })}
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
