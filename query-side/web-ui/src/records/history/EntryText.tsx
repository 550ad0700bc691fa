import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateIn, HERE, useFormat } from '../../i18n/format';
import type { FormerEntry, HistoryEntry } from '../types';
import css from '../records.module.css';

/** What an entry says, since when it holds, and from whom it is known. */
export function EntryText({ entry }: { entry: HistoryEntry | FormerEntry }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const day = (date: string) => format.plainDay(date, { dateStyle: 'medium' });
  const holds =
    entry.since && entry.until
      ? t('entry.from-to', { from: day(entry.since), to: day(entry.until) })
      : entry.since
        ? t('entry.since', { date: day(entry.since) })
        : entry.until
          ? t('entry.until', { date: day(entry.until) })
          : '';
  const corrected = 'corrected' in entry && entry.corrected > 0;
  return (
    <div>
      <p className={entry.kind === 'note' ? css.text : css.said} dir="auto">
        {entry.text}{' '}
        {entry.code && (
          <bdi className={css.code} dir="ltr">
            {entry.code}
          </bdi>
        )}
      </p>
      {entry.criticality === 'high' && (
        <span className={css.high}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('criticality.high')}
        </span>
      )}
      {entry.detail && (
        <p className={css.text} dir="auto">
          {entry.detail}
        </p>
      )}
      <p className={css.about}>
        {[
          holds,
          t(`source.${entry.source ?? 'clinician'}`, { date: day(dateIn(entry.recorded_at, HERE)) }),
          corrected ? t('entry.corrected', { count: entry.corrected }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
