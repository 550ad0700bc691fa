import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import { PatientChoice } from '../booking/PatientChoice';
import { Page } from '../ui/Page';
import { JoinForm } from './JoinForm';
import css from './waitlist.module.css';

/** Where somebody is put on the waitlist, or puts themself. */
export default function JoinPage() {
  const { t } = useTranslation('waitlist');
  const { user } = useSession();
  const [chosen, choose] = useState('');
  const patient = user?.patient_id ?? chosen;
  return (
    <Page
      title={t('join.title')}
      aside={
        <Anchor component={Link} href="/waitlist" underline="always">
          {t('join.to-list')}
        </Anchor>
      }
    >
      <div className={css.form}>
        <p className={css.soft}>{t('join.text')}</p>
        {!user?.patient_id && <PatientChoice patientId={chosen} onChoose={choose} />}
        {patient && <JoinForm key={patient} patient={patient} />}
      </div>
    </Page>
  );
}
