import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../ui/ErrorNotice';
import { missing } from './faults';
import { forgetLinkToken, useLinkToken } from './linkToken';
import { Narrow } from './Narrow';
import { PasswordField } from './PasswordField';
import { Spent } from './Spent';
import { useForm } from './useForm';

interface Props {
  purpose: 'reset' | 'invitation';
  choose: (token: string, password: string) => Promise<unknown>;
}

/** Lets whoever has the letter choose the account's password. */
export function ChoosePassword({ purpose, choose }: Props) {
  const { t } = useTranslation('account');
  const [, navigate] = useLocation();
  const token = useLinkToken();
  const form = useForm({
    check: (values) => missing(t, values, 'password'),
    send: async ({ password = '' }) => {
      await choose(token, password);
      forgetLinkToken();
      navigate('/sign-in?said=password-chosen', { replace: true });
    },
  });
  const isSpent = !token || form.problem?.code === 'link-spent';
  return (
    <Narrow title={t(`${purpose}.title`)}>
      {isSpent ? (
        <Spent purpose={purpose} />
      ) : (
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap="md">
            <Text>{t(`${purpose}.text`)}</Text>
            {form.problem && <ErrorNotice failure={form.problem} />}
            <PasswordField
              name="password"
              label={t('field.new-password')}
              hint={t('field.password-hint')}
              autoComplete="new-password"
              error={form.faults['password']}
            />
            <Button type="submit" size="md" loading={form.isSending}>
              {t('choose.do')}
            </Button>
          </Stack>
        </form>
      )}
    </Narrow>
  );
}
