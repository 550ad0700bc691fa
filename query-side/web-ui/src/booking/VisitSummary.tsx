import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useVisitTypeName } from '../ui/visitType';
import type { Visit } from './visit';
import css from './VisitSummary.module.css';
import { VisitTime } from './VisitTime';

const MINUTE = 60_000;

/** What is about to be booked. */
export function VisitSummary({ visit, end }: { visit: Visit; end: string | undefined }) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const nameOf = useVisitTypeName();
  const until = end ?? visit.end;
  const place = [visit.location, visit.address || visit.city].filter(Boolean).join(', ');
  return (
    <section className={css.summary} aria-labelledby="visit-summary">
      <h2 id="visit-summary" className={css.doctor}>
        {visit.doctor_name}
      </h2>
      {visit.specialization && <p className={css.specialty}>{visit.specialization}</p>}
      <VisitTime start={visit.start} end={until} zone={visit.zone} mode={visit.mode} />
      <dl className={css.facts}>
        <div>
          <dt>{t('summary.visit')}</dt>
          <dd>{[visit.visit_type && nameOf(visit.visit_type), t(`common:mode.${visit.mode}`)].filter(Boolean).join(' · ')}</dd>
        </div>
        {visit.mode === 'IN_PERSON' && place && (
          <div>
            <dt>{t('summary.place')}</dt>
            <dd>{place}</dd>
          </div>
        )}
        {until && (
          <div>
            <dt>{t('summary.duration')}</dt>
            <dd>{format.minutes((Date.parse(until) - Date.parse(visit.start)) / MINUTE)}</dd>
          </div>
        )}
        {visit.consultation_fee != null && visit.currency && (
          <div>
            <dt>{t('summary.fee')}</dt>
            <dd>{format.money(visit.consultation_fee, visit.currency)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
