import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { Coming } from './Coming';
import { Past } from './Past';
import { useLiveAppointments } from './reads';

/** A patient's appointments. A clinic's people have a calendar for theirs. */
export default function AppointmentsPage() {
  const { user } = useSession();
  if (user?.patient_id) {
    return <OfPatient patient={user.patient_id} />;
  }
  return <Redirect to={user?.role === 'DOCTOR' ? '/calendar' : '/clinic'} replace />;
}

function OfPatient({ patient }: { patient: string }) {
  const { t } = useTranslation('appointments');
  const [wanted, choose] = useUrlValue('show');
  const shown = wanted === 'past' ? 'past' : 'coming';
  useLiveAppointments(patient);
  return (
    <Page title={t('title')}>
      <Tabs value={shown} onChange={(next) => choose(next === 'past' ? next : undefined)} mt="md" keepMounted={false}>
        <Tabs.List aria-label={t('title')}>
          <Tabs.Tab value="coming" mih="2.75rem">
            {t('coming.title')}
          </Tabs.Tab>
          <Tabs.Tab value="past" mih="2.75rem">
            {t('past.title')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="coming" pt="md">
          <Coming patient={patient} />
        </Tabs.Panel>
        <Tabs.Panel value="past" pt="md">
          <Past patient={patient} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
