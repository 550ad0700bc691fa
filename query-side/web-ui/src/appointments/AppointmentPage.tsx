import { Anchor, Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'wouter';
import { useSession } from '../account/session';
import { problemOf } from '../api/problem';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { AppointmentDetails } from './AppointmentDetails';
import { Outcome } from './Outcome';
import { useAppointment, useLiveAppointments } from './reads';

/** One appointment, from the moment it is booked until it is history. */
export default function AppointmentPage() {
  const { t } = useTranslation('appointments');
  const { id = '' } = useParams<{ id: string }>();
  const [params] = useSearchParams();
  const { user } = useSession();
  const found = useAppointment(id);
  const outcome = params.has('new') ? 'booked' : params.has('moved') ? 'moved' : undefined;
  useLiveAppointments(found.data?.patient_id);
  const isThere = found.data && outcome && found.data.status === 'SCHEDULED';
  return (
    <Page
      title={t(isThere ? `${outcome}.title` : 'one')}
      aside={
        user?.role === 'PATIENT' && (
          <Anchor component={Link} href="/appointments" underline="always">
            {t('to-all')}
          </Anchor>
        )
      }
    >
      {found.isPending && <Skeleton height={320} mt="md" />}
      {found.isError && <NotShown failure={found.error} onRetry={() => void found.refetch()} />}
      {isThere && <Outcome kind={outcome} />}
      {found.data && <AppointmentDetails appointment={found.data} />}
    </Page>
  );
}

function NotShown({ failure, onRetry }: { failure: Error; onRetry: () => void }) {
  const { t } = useTranslation('appointments');
  if (problemOf(failure).status !== 404) {
    return <ErrorNotice failure={failure} onRetry={onRetry} />;
  }
  return (
    <Empty title={t('missing.title')} text={t('missing.text')}>
      <Button component={Link} href="/appointments">
        {t('to-all')}
      </Button>
    </Empty>
  );
}
