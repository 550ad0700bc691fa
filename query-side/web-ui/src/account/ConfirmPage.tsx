import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../ui/ErrorNotice';
import { confirmAddress } from './api';
import { missing } from './faults';
import { forgetLinkToken, useLinkToken } from './linkToken';
import { Narrow } from './Narrow';
import { Notice } from '../ui/Notice';
import { PasswordField } from './PasswordField';
import { useSession } from './session';
import { Spent } from './Spent';
import { useForm } from './useForm';

/** Where the letter leads by which somebody who registered shows that the address is theirs. */
export default function ConfirmPage() {
  const { t } = useTranslation('account');
  const [, navigate] = useLocation();
  const { user } = useSession();
  const [isDone, setDone] = useState(false);
  const token = useLinkToken();
  const form = useForm({
    check: (values) => missing(t, values, 'password'),
    send: async ({ password = '' }) => {
      await confirmAddress(token, password);
      forgetLinkToken();
      if (user) {
        setDone(true);
      } else {
        navigate('/sign-in?said=confirmed', { replace: true });
      }
    },
    faultsOf: (problem) => (problem.status === 403 ? { password: t('fault.password-wrong') } : undefined),
  });
  if (isDone || !token || form.problem?.code === 'link-spent') {
    return (
      <Narrow title={t('confirm.title')}>
        {isDone ? <Notice isDone title={t('confirm.done')} /> : <Spent purpose="confirm" />}
      </Narrow>
    );
  }
  return (
    <Narrow title={t('confirm.title')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <Text>{t('confirm.text')}</Text>
          {form.problem && <ErrorNotice failure={form.problem} />}
          <PasswordField
            name="password"
            label={t('field.password')}
            autoComplete="current-password"
            error={form.faults['password']}
          />
          <Button type="submit" size="md" loading={form.isSending}>
            {t('confirm.do')}
          </Button>
        </Stack>
      </form>
    </Narrow>
  );
}
