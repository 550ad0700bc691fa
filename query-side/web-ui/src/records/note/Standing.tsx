import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../i18n/format';
import css from '../records.module.css';
import type { MedicalRecord } from '../types';

/** Who has signed, and when; or that nobody stands for what it says now. */
export function Standing({ record }: { record: MedicalRecord }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const { signed } = record;
  return signed ? (
    <p className={css.done}>
      <IconCircleCheck size={18} aria-hidden />
      <span>{t('sign.signed', { name: signed.name ?? record.doctor.name ?? '', when: format.moment(signed.at, HERE) })}</span>
    </p>
  ) : (
    <p className={css.caution}>
      <IconPencil size={18} aria-hidden />
      <span>{t(record.amended > 0 ? 'sign.amended-since' : 'sign.not-yet')}</span>
    </p>
  );
}
