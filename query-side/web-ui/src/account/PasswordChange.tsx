import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { drop } from '../api/token';
import { changePassword } from './api';
import { missing } from './faults';
import { PasswordField } from './PasswordField';
import { Section } from './Section';
import { SignInProblem } from './SignInProblem';
import { useForm } from './useForm';

/** Changes the password, which signs out everywhere, here too. */
export function PasswordChange() {
  const { t } = useTranslation('account');
  const [, navigate] = useLocation();
  const form = useForm({
    check: (values) => missing(t, values, 'current_password', 'password'),
    send: async ({ current_password = '', password = '' }) => {
      await changePassword(current_password, password);
      navigate('/sign-in?said=password-changed');
      drop();
    },
    faultsOf: (problem) =>
      problem.code === 'sign-in-refused' ? { current_password: t('fault.password-wrong') } : undefined,
  });
  return (
    <Section title={t('password-change.title')} text={t('password-change.text')}>
      <form onSubmit={form.onSubmit} noValidate aria-label={t('password-change.title')}>
        <Stack gap="md">
          <PasswordField
            name="current_password"
            label={t('field.current-password')}
            autoComplete="current-password"
            error={form.faults['current_password']}
          />
          <PasswordField
            name="password"
            label={t('field.new-password')}
            hint={t('field.password-hint')}
            autoComplete="new-password"
            error={form.faults['password']}
          />
          {form.problem && <SignInProblem problem={form.problem} />}
          <Button type="submit" size="md" variant="default" loading={form.isSending} style={{ alignSelf: 'start' }}>
            {t('password-change.do')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
