import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AllergyWarning } from '../../api/problem';
import { ReasonDialog } from '../ReasonDialog';
import { isolated } from '../isolated';
import css from '../records.module.css';

interface Props {
  warnings: AllergyWarning[];
  isBusy: boolean;
  onAccept: (because: string) => void;
  onBack: () => void;
}

/** Stops before a drug that an allergy speaks against is prescribed; going on takes a reason, which is kept. */
export function AllergyDialog({ warnings, isBusy, onAccept, onBack }: Props) {
  const { t } = useTranslation('records');
  return (
    <ReasonDialog
      title={t('allergy.title', { count: warnings.length })}
      text={t('allergy.text')}
      action={t('allergy.accept')}
      back={t('allergy.back')}
      isGrave
      isBusy={isBusy}
      failure={undefined}
      onConfirm={onAccept}
      onClose={onBack}
    >
      <ul className={css.warnings}>
        {warnings.map(({ id, prescription, allergy }) => (
          <li key={id}>
            <span className={css.high}>
              <IconAlertTriangle size={18} aria-hidden />
              {t('allergy.of', { allergy: isolated(allergy) })}
            </span>
            <br />
            {t('allergy.against', { drug: isolated(prescription) })}
          </li>
        ))}
      </ul>
    </ReasonDialog>
  );
}
