import { useTranslation } from 'react-i18next';
import css from './records.module.css';

/** Where something was, and is gone for ever. */
export function Gone() {
  const { t } = useTranslation('records');
  return <p className={css.gone}>{t('erased')}</p>;
}
