import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../ui/ErrorNotice';
import { askForReset } from './api';
import { malformed, missing } from './faults';
import { Narrow } from './Narrow';
import { Notice } from '../ui/Notice';
import { useForm } from './useForm';

/** Sends a letter by which one chooses another password; tells nobody whether there is such an account. */
export default function ForgottenPage() {
  const { t } = useTranslation('account');
  const [written, setWritten] = useState<string>();
  const form = useForm({
    check: (values) => ({ ...malformed(t, values['email']), ...missing(t, values, 'email') }),
    send: async ({ email = '' }) => {
      await askForReset(email);
      setWritten(email);
    },
  });
  return (
    <Narrow title={t('forgotten.title')}>
      {written ? (
        <Notice isDone title={t('forgotten.written.title')}>
          {t('forgotten.written.text', { email: written })}
        </Notice>
      ) : (
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap="md">
            <Text>{t('forgotten.text')}</Text>
            {form.problem && <ErrorNotice failure={form.problem} />}
            <TextInput
              name="email"
              type="email"
              autoComplete="username"
              size="md"
              required
              withAsterisk={false}
              label={t('field.email')}
              error={form.faults['email']}
            />
            <Button type="submit" size="md" loading={form.isSending}>
              {t('forgotten.do')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} href="/sign-in" underline="always" mt="md" display="inline-block">
        {t('to-sign-in')}
      </Anchor>
    </Narrow>
  );
}
