import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isAtDesk, useSession } from '../account/session';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { useAddress } from './address';
import { DoctorDays } from './DoctorDays';

/** A doctor's days: their own, or for the desk those of the doctor whom the address names. */
export default function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { user } = useSession();
  const [get] = useAddress();
  const doctor = isAtDesk(user) ? get('doctor_id') : (user?.doctor_id ?? undefined);
  return doctor ? (
    <DoctorDays key={doctor} doctor={doctor} />
  ) : (
    <Page title={t('title')}>
      <Empty title={t('no-doctor.title')} text={t('no-doctor.text')}>
        <Button component={Link} href="/clinic">
          {t('no-doctor.clinic')}
        </Button>
      </Empty>
    </Page>
  );
}
