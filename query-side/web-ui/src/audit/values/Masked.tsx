import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../audit.module.css';

/** A value that is there, and not shown. */
export function Masked() {
  const { t } = useTranslation('audit');
  return (
    <span className={css.masked}>
      <IconEyeOff size={15} aria-hidden />
      <span aria-hidden>•••</span>
      <span className="hor-unseen">{t('field.masked')}</span>
    </span>
  );
}
