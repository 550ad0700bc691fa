import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { DisclosuresForm } from './DisclosuresForm';
import { TrailForm } from './TrailForm';

/** What is handed to others. Whoever does so is recorded too. */
export default function ExportsPage() {
  const { t } = useTranslation('audit');
  return (
    <AuditFrame title={t('exports.title')}>
      <Notice title={t('exports.recorded')} />
      <div className={css.pair}>
        <TrailForm />
        <DisclosuresForm />
      </div>
    </AuditFrame>
  );
}
