import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useSearchParams } from 'wouter';
import { Narrow } from './Narrow';
import { ownPlace } from './next';
import { RegisterForm } from './RegisterForm';
import { useSession } from './session';

/** Lets patients open an account. */
export default function RegisterPage() {
  const { t } = useTranslation('account');
  const { user } = useSession();
  const [params] = useSearchParams();
  const next = params.get('next');
  if (user) {
    return <Redirect to={ownPlace(next) ?? '/'} replace />;
  }
  return (
    <Narrow title={t('register.title')}>
      <RegisterForm onDone={() => {}} />
      <Text mt="md">
        {t('register.have-account')}{' '}
        <Anchor component={Link} underline="always" href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>
          {t('sign-in.title')}
        </Anchor>
      </Text>
    </Narrow>
  );
}
