import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useSearchParams } from 'wouter';
import { Narrow } from './Narrow';
import { placeAfter } from './next';
import { Notice } from '../ui/Notice';
import { SignInForm } from './SignInForm';
import { useSession } from './session';

const SAID = ['password-changed', 'password-chosen', 'confirmed', 'email-changed'];

/** Signs in, and leads on to where one wanted to go. */
export default function SignInPage() {
  const { t } = useTranslation('account');
  const { user } = useSession();
  const [params] = useSearchParams();
  const next = params.get('next');
  const said = params.get('said') ?? '';
  if (user) {
    return <Redirect to={placeAfter(next, user)} replace />;
  }
  return (
    <Narrow title={t('sign-in.title')}>
      {SAID.includes(said) && <Notice isDone title={t(`said.${said}`)} />}
      <SignInForm onDone={() => {}} />
      <Text mt="md">
        {t('sign-in.no-account')}{' '}
        <Anchor component={Link} underline="always" href={next ? `/register?next=${encodeURIComponent(next)}` : '/register'}>
          {t('register.title')}
        </Anchor>
      </Text>
    </Narrow>
  );
}
