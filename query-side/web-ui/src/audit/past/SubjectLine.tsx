import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { Id } from '../values/Id';
import type { Subject } from './subject';

/** Of what the past is shown. Doctors are named, for the directory names them to everybody; patients are not. */
export function SubjectLine({ subject: { kind, id, date } }: { subject: Subject }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const isDoctors = kind === 'calendar' || kind === 'schedule';
  const { data: name } = useQuery({ queryKey: ['audit', 'doctor', id], queryFn: () => auditApi.doctorName(id), enabled: isDoctors });
  return (
    <p className={css.subject}>
      {name && <bdi className={css.named}>{name}</bdi>}
      {date && (
        <span className={css.named}>
          {format.plainDay(date, { dateStyle: 'full' })} <span className={css.soft}>({t('past.utc-day')})</span>
        </span>
      )}
      <Id whole value={id} />
    </p>
  );
}
