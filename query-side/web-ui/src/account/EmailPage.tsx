import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../ui/ErrorNotice';
import { changeEmail } from './api';
import { forgetLinkToken, useLinkToken } from './linkToken';
import { Narrow } from './Narrow';
import { Notice } from '../ui/Notice';
import { Spent } from './Spent';
import { useForm } from './useForm';

/** Where the letter leads that goes to an account's new address. */
export default function EmailPage() {
  const { t } = useTranslation('account');
  const [isDone, setDone] = useState(false);
  const token = useLinkToken();
  const form = useForm({
    send: async () => {
      await changeEmail(token);
      forgetLinkToken();
      setDone(true);
    },
  });
  const isSpent = !token || form.problem?.code === 'link-spent';
  if (isDone || isSpent) {
    return (
      <Narrow title={t('email.title')}>
        {isDone ? <Done /> : <Spent purpose="email" />}
      </Narrow>
    );
  }
  return (
    <Narrow title={t('email.title')}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <Text>{t('email.text')}</Text>
          {form.problem && <ErrorNotice failure={form.problem} />}
          <Button type="submit" size="md" loading={form.isSending}>
            {t('email.do')}
          </Button>
        </Stack>
      </form>
    </Narrow>
  );
}

function Done() {
  const { t } = useTranslation('account');
  return (
    <>
      <Notice isDone title={t('email.done')} />
      <Button component={Link} href="/account?section=security" variant="default">
        {t('to-account')}
      </Button>
    </>
  );
}
