import { Skeleton, Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const SignInForm = lazy(() => import('../account/SignInForm').then((module) => ({ default: module.SignInForm })));
const RegisterForm = lazy(() => import('../account/RegisterForm').then((module) => ({ default: module.RegisterForm })));

/** Lets visitors sign in or become patients where they are, so that the time they chose stays theirs. */
export function AccountChoice({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('booking');
  return (
    <Tabs defaultValue="register" keepMounted={false}>
      <Tabs.List grow mb="md">
        <Tabs.Tab value="register" mih={44}>
          {t('account.register')}
        </Tabs.Tab>
        <Tabs.Tab value="sign-in" mih={44}>
          {t('account.sign-in')}
        </Tabs.Tab>
      </Tabs.List>
      <Suspense fallback={<Skeleton height={320} />}>
        <Tabs.Panel value="register">
          <RegisterForm onDone={onDone} />
        </Tabs.Panel>
        <Tabs.Panel value="sign-in">
          <SignInForm onDone={onDone} />
        </Tabs.Panel>
      </Suspense>
    </Tabs>
  );
}
