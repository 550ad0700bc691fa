import { Button, Tabs } from '@mantine/core';
import { IconDeviceLaptop, IconEye, IconLogout, IconMessage, IconSettings, IconShieldLock, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { User } from '../api/token';
import { WhoLooked } from '../audit/WhoLooked';
import type { Whose } from '../messages/api';
import { CalendarFeed } from '../messages/preferences/CalendarFeed';
import { ContactPreferences } from '../messages/preferences/ContactPreferences';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { EmailChange } from './EmailChange';
import { PasswordChange } from './PasswordChange';
import { Places } from './Places';
import { Preferences } from './Preferences';
import { Profile } from './Profile';
import { SecondFactor } from './SecondFactor';
import { useSession } from './session';

const SECTIONS = [
  { name: 'details', icon: IconUser },
  { name: 'security', icon: IconShieldLock },
  { name: 'devices', icon: IconDeviceLaptop },
  { name: 'preferences', icon: IconSettings },
];

/** Those of patients and doctors: how they are told. */
const MESSAGES = { name: 'messages', icon: IconMessage };

/** Those of patients: who looked at their data. */
const OF_PATIENTS = [...SECTIONS.slice(0, 1), MESSAGES, { name: 'access', icon: IconEye }, ...SECTIONS.slice(1)];

const OF_DOCTORS = [...SECTIONS.slice(0, 1), MESSAGES, ...SECTIONS.slice(1)];

/** Who one is here, and how one gets in. */
export default function AccountPage() {
  const { t } = useTranslation('account');
  const [, navigate] = useLocation();
  const { user, signOut } = useSession();
  const sections = user?.patient_id ? OF_PATIENTS : user?.doctor_id ? OF_DOCTORS : SECTIONS;
  const whose = whoseOf(user);
  const [wanted, choose] = useUrlValue('section');
  const section = sections.some(({ name }) => name === wanted) ? wanted : 'details';
  const leave = useMutation({ mutationFn: signOut, onSuccess: () => navigate('/') });
  return (
    <Page
      title={t('account.title')}
      aside={
        <Button
          variant="default"
          leftSection={<IconLogout size={18} aria-hidden />}
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('account.sign-out')}
        </Button>
      }
    >
      {leave.isError && <ErrorNotice failure={leave.error} />}
      <Tabs value={section} onChange={(next) => choose(next ?? undefined)} mt="md" keepMounted={false}>
        <Tabs.List aria-label={t('account.title')}>
          {sections.map(({ name, icon: Icon }) => (
            <Tabs.Tab key={name} value={name} leftSection={<Icon size={18} aria-hidden />} mih="2.75rem">
              {t(`account.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details">
          <Profile />
        </Tabs.Panel>
        {whose && (
          <Tabs.Panel value="messages">
            <ContactPreferences whose={whose} />
            <CalendarFeed whose={whose} />
          </Tabs.Panel>
        )}
        {user?.patient_id && (
          <Tabs.Panel value="access">
            <WhoLooked patient={user.patient_id} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="security">
          <PasswordChange />
          <EmailChange />
          <SecondFactor />
        </Tabs.Panel>
        <Tabs.Panel value="devices">
          <Places />
        </Tabs.Panel>
        <Tabs.Panel value="preferences">
          <Preferences />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function whoseOf(user: User | undefined): Whose | undefined {
  if (user?.patient_id) {
    return { of: 'patients', id: user.patient_id };
  }
  return user?.doctor_id ? { of: 'doctors', id: user.doctor_id } : undefined;
}
