import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';

/** Tells a moment by day and time, without the year: what is booked is near. */
export function useMoment(): (instant: string, zone: string, length?: 'long' | 'short') => string {
  const { t } = useTranslation('booking');
  const format = useFormat();
  return useCallback(
    (instant, zone, length = 'long') =>
      t('time.at', {
        day: length === 'long' ? format.day(instant, zone) : format.shortDay(instant, zone),
        time: format.time(instant, zone),
      }),
    [t, format],
  );
}
