import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import type { MedicalRecord } from '../types';
import { ReportRow } from './ReportRow';

/** The reports that came back from a laboratory; whoever may write the record may also take one back. */
export function Reports({ record, mayWithdraw }: { record: MedicalRecord; mayWithdraw?: boolean }) {
  const { t } = useTranslation('records');
  if (record.reports.length === 0) {
    return null;
  }
  return (
    <ul className={css.rows} aria-label={t('report.many')}>
      {record.reports.map((it) => (
        <ReportRow key={it.id} record={record.id} report={it} mayWithdraw={mayWithdraw} />
      ))}
    </ul>
  );
}
