import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HERE } from '../i18n/format';

/** Moments to the second, by the viewer's clock: for evidence a minute is too long. */
export function useTimes() {
  const { i18n } = useTranslation();
  return useMemo(() => timesIn(i18n.language, HERE), [i18n.language]);
}

export function timesIn(language: string, zone: string) {
  const as = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    return (instant: string) => format.format(new Date(instant));
  };
  const ranges = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return {
    /** 3 Mar 2026, 14:05:09 */
    moment: as({ dateStyle: 'medium', timeStyle: 'medium' }),
    /** 3 March 2026 at 14:05:09 */
    full: as({ dateStyle: 'long', timeStyle: 'medium' }),
    /** Tuesday, 3 March 2026 */
    day: as({ dateStyle: 'full' }),
    /** 14:05:09 */
    clock: as({ timeStyle: 'medium' }),
    /** 2 PM */
    hour: as({ hour: 'numeric' }),
    /** 3 Mar 2026, 14:05–14:35 */
    range: (start: string, end: string) => ranges.formatRange(new Date(start), new Date(end)),
  };
}
