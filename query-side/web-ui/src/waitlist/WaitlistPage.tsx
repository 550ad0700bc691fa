import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import { DeskList } from './DeskList';
import { OwnEntries } from './OwnEntries';

/** What patients wait for, or who waits for a clinic's doctors. */
export default function WaitlistPage() {
  const { t } = useTranslation('waitlist');
  const { user } = useSession();
  return (
    <Page
      title={t(user?.patient_id ? 'own.title' : 'desk.title')}
      aside={
        <Button component={Link} href="/waitlist/join" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('join.open')}
        </Button>
      }
    >
      {user?.patient_id ? <OwnEntries patient={user.patient_id} /> : <DeskList />}
    </Page>
  );
}
