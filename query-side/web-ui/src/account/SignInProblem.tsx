import { Alert } from '@mantine/core';
import { IconHourglass, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';

/** Why nobody was signed in, in words that help and tell a stranger nothing. */
export function SignInProblem({ problem, withCode }: { problem: Problem; withCode?: boolean }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  if (problem.status === 429) {
    const minutes = Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60));
    return (
      <Alert
        role="alert"
        color="orange"
        variant="light"
        icon={<IconHourglass aria-hidden />}
        title={t('sign-in.paused.title')}
        styles={{ title: { color: 'var(--hor-ink)' } }}
      >
        {t('sign-in.paused.text', { wait: format.minutes(minutes) })}
      </Alert>
    );
  }
  if (problem.code === 'sign-in-refused') {
    return (
      <Alert role="alert" color="red" variant="light" icon={<IconLock aria-hidden />} title={t('sign-in.refused.title')}>
        {t(withCode ? 'sign-in.refused.code' : 'sign-in.refused.text')}
      </Alert>
    );
  }
  return <ErrorNotice failure={problem} />;
}
