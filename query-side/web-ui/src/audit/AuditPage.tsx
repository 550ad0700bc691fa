import { IconClockSearch, IconEyeExclamation, IconFileExport, IconListSearch, IconShieldCheck, IconThumbDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import css from './audit.module.css';
import { AuditFrame } from './AuditFrame';
import { OpenFindings } from './overview/OpenFindings';
import { SealState } from './overview/SealState';

const QUESTIONS = [
  { name: 'who', href: '/audit/trail', icon: IconListSearch },
  { name: 'state', href: '/audit/past', icon: IconClockSearch },
  { name: 'why', href: '/audit/refusals', icon: IconThumbDown },
  { name: 'whole', href: '/audit/verify', icon: IconShieldCheck },
  { name: 'review', href: '/audit/findings', icon: IconEyeExclamation },
  { name: 'hand-over', href: '/audit/exports', icon: IconFileExport },
];

/** Where an audit begins: how the record stands, and what can be asked of it. */
export default function AuditPage() {
  const { t } = useTranslation('audit');
  return (
    <AuditFrame title={t('overview.title')}>
      <div className={css.pair}>
        <SealState />
        <OpenFindings />
      </div>
      <h2 className={css.heading}>{t('overview.questions')}</h2>
      <ul className={css.questions}>
        {QUESTIONS.map(({ name, href, icon: Icon }) => (
          <li key={name}>
            <Link href={href} className={css.question ?? ''}>
              <Icon size={26} stroke={1.6} aria-hidden />
              <span>
                <strong>{t(`overview.ask.${name}.title`)}</strong>
                <span className={css.soft}>{t(`overview.ask.${name}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </AuditFrame>
  );
}
