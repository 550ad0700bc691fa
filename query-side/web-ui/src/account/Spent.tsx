import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Notice } from '../ui/Notice';

/** For links that were used, have expired, or were cut short by a letter box. */
export function Spent({ purpose }: { purpose: 'reset' | 'invitation' | 'confirm' | 'email' }) {
  const { t } = useTranslation('account');
  return (
    <>
      <Notice title={t('spent.title')}>{t(`spent.${purpose}`)}</Notice>
      {purpose === 'reset' ? (
        <Button component={Link} href="/forgotten">
          {t('forgotten.do')}
        </Button>
      ) : (
        <Button component={Link} href="/sign-in" variant="default">
          {t('to-sign-in')}
        </Button>
      )}
    </>
  );
}
