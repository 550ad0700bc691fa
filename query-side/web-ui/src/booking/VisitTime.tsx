import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../i18n/format';
import type { Mode } from './api';
import css from './VisitTime.module.css';
import { differs, zoneOf } from './when';

/** When a visit is, by the clock that counts for it; by the other one too where that shows something else. */
export function VisitTime({ start, end, zone, mode }: { start: string; end?: string | undefined; zone: string; mode: Mode }) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const clock = zoneOf({ mode, zone });
  const other = clock === HERE ? zone : HERE;
  const isTold = differs(start, clock, other);
  const span = (at: string) => (end ? t('time.span', { from: format.time(start, at), to: format.time(end, at) }) : format.time(start, at));
  return (
    <div>
      <p className={css.date}>{format.date(start, clock)}</p>
      <p className={css.time}>{span(clock)}</p>
      {isTold && (
        <>
          <p className={css.zone}>{t(mode === 'VIDEO' ? 'time.yours' : 'time.clinics', { zone: format.zone(start, clock) })}</p>
          <p className={css.zone}>
            {t(mode === 'VIDEO' ? 'time.there' : 'time.here', {
              time: t('time.at', { day: format.shortDay(start, other), time: span(other) }),
              zone: format.zone(start, other),
            })}
          </p>
        </>
      )}
    </div>
  );
}
