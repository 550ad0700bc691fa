import { IconCircleCheck, IconGavel, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateIn, HERE, useFormat } from '../../i18n/format';
import { Gone } from '../Gone';
import css from '../records.module.css';
import type { ErasureState } from '../types';

/** Why a patient cannot be erased yet, in words; or that they can be, or are. */
export function Obstacles({ state }: { state: ErasureState }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  if (state.erased) {
    return <Gone />;
  }
  return (
    <>
      {state.legal_hold && (
        <p className={css.caution}>
          <IconGavel size={18} aria-hidden />
          <span>{t('hold.holds')}</span>
        </p>
      )}
      {state.records_kept_until && (
        <p className={css.caution}>
          <IconHourglass size={18} aria-hidden />
          <span>{t('erasure.kept-until', { date: format.plainDay(dateIn(state.records_kept_until, HERE), { dateStyle: 'long' }) })}</span>
        </p>
      )}
      {!state.legal_hold && !state.records_kept_until && (
        <p className={css.done}>
          <IconCircleCheck size={18} aria-hidden />
          <span>{t('erasure.free')}</span>
        </p>
      )}
    </>
  );
}
