import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { askForEmail } from './api';
import { malformed, missing } from './faults';
import { Notice } from '../ui/Notice';
import { PasswordField } from './PasswordField';
import { Section } from './Section';
import { useForm } from './useForm';

/** Asks for a letter to another address, which proves that it is one's own. */
export function EmailChange() {
  const { t } = useTranslation('account');
  const [written, setWritten] = useState<string>();
  const form = useForm({
    check: (values) => ({ ...malformed(t, values['email']), ...missing(t, values, 'email', 'password') }),
    send: async ({ email = '', password = '' }) => {
      await askForEmail(email, password);
      setWritten(email);
    },
    faultsOf: (problem) => (problem.status === 403 ? { password: t('fault.password-wrong') } : undefined),
  });
  return (
    <Section title={t('email-change.title')} text={t('email-change.text')}>
      {written ? (
        <Notice isDone title={t('email-change.written', { email: written })} />
      ) : (
        <form onSubmit={form.onSubmit} noValidate aria-label={t('email-change.title')}>
          <Stack gap="md" align="stretch">
            <TextInput
              name="email"
              type="email"
              autoComplete="off"
              size="md"
              required
              withAsterisk={false}
              label={t('field.new-email')}
              error={form.faults['email']}
            />
            <PasswordField
              name="password"
              label={t('field.password')}
              autoComplete="current-password"
              error={form.faults['password']}
            />
            {form.problem && <ErrorNotice failure={form.problem} />}
            <Button type="submit" size="md" variant="default" loading={form.isSending} style={{ alignSelf: 'start' }}>
              {t('email-change.do')}
            </Button>
          </Stack>
        </form>
      )}
    </Section>
  );
}
