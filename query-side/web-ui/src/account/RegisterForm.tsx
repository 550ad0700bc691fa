import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import type { User } from '../api/token';
import { register } from './api';
import { malformed, missing } from './faults';
import { Notice } from '../ui/Notice';
import { PasswordField } from './PasswordField';
import { useSession } from './session';
import { SignInProblem } from './SignInProblem';
import { useForm, type Values } from './useForm';

/** Makes somebody a patient and signs them in, wherever that is asked for. */
export function RegisterForm({ onDone }: { onDone: (user: User) => void }) {
  const { t, i18n } = useTranslation('account');
  const { signIn } = useSession();
  const [written, setWritten] = useState<string>();
  const form = useForm({
    check: (values) => ({
      ...malformed(t, values['email']),
      ...((values['date_of_birth'] ?? '') > today() && { date_of_birth: t('fault.date-future') }),
      ...missing(t, values, 'full_name', 'date_of_birth', 'email', 'password'),
    }),
    async send(values) {
      const email = values['email'] ?? '';
      await register(registration(values, i18n.language));
      try {
        onDone(await signIn(email, values['password'] ?? ''));
      } catch (failure) {
        if (failure instanceof Problem && failure.code === 'sign-in-refused') {
          setWritten(email);
        } else {
          throw failure;
        }
      }
    },
  });
  const field = (name: string) => ({ name, size: 'md' as const, dir: 'auto', error: form.faults[name] });
  const needed = { required: true, withAsterisk: false };
  const optional = (label: string) => t('field.optional', { label });
  if (written) {
    return (
      <Notice title={t('register.written.title')}>
        <Text size="sm">{t('register.written.text', { email: written })}</Text>
      </Notice>
    );
  }
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('register.title')}>
      <Stack gap="md">
        {form.problem && <SignInProblem problem={form.problem} />}
        <TextInput {...field('full_name')} {...needed} label={t('field.name')} autoComplete="name" maxLength={200} />
        <TextInput {...field('date_of_birth')} {...needed} type="date" label={t('field.birth')} autoComplete="bday" max={today()} />
        <TextInput {...field('email')} {...needed} type="email" label={t('field.email')} autoComplete="username" maxLength={254} />
        <PasswordField {...field('password')} label={t('field.password')} autoComplete="new-password" hint={t('field.password-hint')} />
        <TextInput {...field('phone_number')} type="tel" label={optional(t('field.phone'))} autoComplete="tel" maxLength={50} />
        <TextInput {...field('address')} label={optional(t('field.address'))} autoComplete="street-address" maxLength={500} />
        <Button type="submit" size="md" loading={form.isSending}>
          {t('register.do')}
        </Button>
      </Stack>
    </form>
  );
}

function registration(values: Values, language: string) {
  const { email = '', password = '', full_name = '', date_of_birth = '', phone_number, address } = values;
  return { email, password, full_name, date_of_birth, language, ...(phone_number && { phone_number }), ...(address && { address }) };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
