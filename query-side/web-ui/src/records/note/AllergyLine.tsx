import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useList } from '../../planning/useList';
import { isolated } from '../isolated';
import { useHistory } from '../reads';
import css from '../records.module.css';

/** The allergies in one line, whatever else is shown: they are what harms. */
export function AllergyLine({ patient }: { patient: string }) {
  const { t } = useTranslation('records');
  const list = useList();
  const { data } = useHistory(patient);
  const allergies = data?.filter((it) => it.kind === 'allergy' && !it.erased && !it.until).map((it) => isolated(it.text ?? '')) ?? [];
  return (
    allergies.length > 0 && (
      <p className={css.caution} style={{ margin: '0.75rem 0 0' }}>
        <IconAlertTriangle size={18} aria-hidden />
        <span>{t('allergy.of', { allergy: list(allergies) })}</span>
      </p>
    )
  );
}
