import { Button, Group } from '@mantine/core';
import { IconBuildingHospital, IconMailPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { ClinicForm } from './directory/ClinicForm';
import { ClinicsTab } from './directory/ClinicsTab';
import { DoctorForm } from './directory/DoctorForm';
import { DoctorsTab } from './directory/DoctorsTab';
import { InvitationForm } from './directory/InvitationForm';
import { Sections } from './Sections';

type Opened = 'doctor' | 'clinic' | 'invitation';

/** Who and what there is: doctors and clinics, and for administrators the way to enter more of them. */
export default function DirectoryPage() {
  const { t } = useTranslation('planning');
  const { user } = useSession();
  const [tab] = useUrlValue('tab');
  const [opened, setOpened] = useState<Opened>();
  const chosen = tab === 'clinics' ? 'clinics' : 'doctors';
  const close = () => setOpened(undefined);
  const actions = user?.role === 'ADMIN' && (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setOpened('doctor')}>
        {t('doctor.add')}
      </Button>
      <Button variant="default" leftSection={<IconBuildingHospital size={18} aria-hidden />} onClick={() => setOpened('clinic')}>
        {t('clinic.add')}
      </Button>
      <Button variant="default" leftSection={<IconMailPlus size={18} aria-hidden />} onClick={() => setOpened('invitation')}>
        {t('invite.open')}
      </Button>
    </Group>
  );
  return (
    <Page title={t('directory.title')} aside={actions}>
      <Sections
        parameter="tab"
        label={t('directory.sections')}
        chosen={chosen}
        sections={['doctors', 'clinics'].map((value) => ({ value, name: t(`directory.${value}`) }))}
      />
      {chosen === 'clinics' ? <ClinicsTab /> : <DoctorsTab />}
      {opened === 'doctor' && <DoctorForm onClose={close} />}
      {opened === 'clinic' && <ClinicForm onClose={close} />}
      {opened === 'invitation' && <InvitationForm onClose={close} />}
    </Page>
  );
}
