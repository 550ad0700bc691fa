import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Problem } from '../api/problem';
import type { User } from '../api/token';
import { useAnnounce } from '../ui/announce';
import { missing } from './faults';
import { PasswordField } from './PasswordField';
import { useSession } from './session';
import { SignInProblem } from './SignInProblem';
import { useForm } from './useForm';

/** Signs somebody in wherever that is asked for; the second factor is asked for when the platform does. */
export function SignInForm({ onDone }: { onDone: (user: User) => void }) {
  const { t } = useTranslation('account');
  const { signIn } = useSession();
  const announce = useAnnounce();
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    check: (values) => missing(t, values, 'email', 'password', ...(needsCode ? ['code'] : [])),
    async send({ email = '', password = '', code }) {
      try {
        onDone(await signIn(email, password, code || undefined));
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.code !== 'second-factor-required') {
          throw failure;
        }
        setNeedsCode(true);
        announce(t('sign-in.code-needed'));
      }
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('sign-in.title')}>
      <Stack gap="md">
        {form.problem && <SignInProblem problem={form.problem} withCode={needsCode} />}
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
        <PasswordField name="password" label={t('field.password')} autoComplete="current-password" error={form.faults['password']} />
        {needsCode && (
          <TextInput
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="off"
            size="md"
            autoFocus
            required
            withAsterisk={false}
            label={t('field.code')}
            description={t('sign-in.code-hint')}
            error={form.faults['code']}
          />
        )}
        <Button type="submit" size="md" loading={form.isSending}>
          {t('sign-in.do')}
        </Button>
        <Anchor component={Link} href="/forgotten" underline="always" style={{ alignSelf: 'start', paddingBlock: '0.35rem' }}>
          {t('sign-in.forgotten')}
        </Anchor>
      </Stack>
    </form>
  );
}
