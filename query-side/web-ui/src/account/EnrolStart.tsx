import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { beginSecondFactor } from './api';
import { missing } from './faults';
import { PasswordField } from './PasswordField';
import { useForm } from './useForm';

/** The first step to a second factor: the password, so that an open session is not enough to lock its owner out. */
export function EnrolStart({ onBegun }: { onBegun: (begun: { secret: string; uri: string }) => void }) {
  const { t } = useTranslation('account');
  const form = useForm({
    check: (values) => missing(t, values, 'password'),
    send: async ({ password = '' }) => onBegun(await beginSecondFactor(password)),
    faultsOf: (problem) => (problem.status === 403 ? { password: t('fault.password-wrong') } : undefined),
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('second-factor.title')}>
      <Stack gap="md">
        <PasswordField
          name="password"
          label={t('field.password')}
          autoComplete="current-password"
          error={form.faults['password']}
        />
        {form.problem && <ErrorNotice failure={form.problem} />}
        <Button type="submit" size="md" variant="default" loading={form.isSending} style={{ alignSelf: 'start' }}>
          {t('second-factor.begin')}
        </Button>
      </Stack>
    </form>
  );
}
