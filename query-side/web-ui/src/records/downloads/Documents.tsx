import { IconFileText, IconPill } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import type { MedicalRecord } from '../types';
import { Downloads } from './Downloads';

/** The prescription and the summary of a visit as PDFs, once somebody stands for what they say. */
export function Documents({ record }: { record: MedicalRecord }) {
  const { t } = useTranslation('records');
  const file = (kind: 'prescription' | 'summary', icon: typeof IconPill) => ({
    label: t(`document.${kind}`),
    icon,
    path: `/api/medical-records/${record.id}/${kind}.pdf`,
    name: kind,
  });
  if (!record.signed) {
    return <p className={css.soft}>{t('document.not-signed')}</p>;
  }
  return (
    <Downloads
      label={t('document.label')}
      files={[...(record.prescriptions.length > 0 ? [file('prescription', IconPill)] : []), file('summary', IconFileText)]}
    />
  );
}
