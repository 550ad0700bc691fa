import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Notice } from '../ui/Notice';
import { doctorName, patient } from './api';
import { ProfileForm } from './ProfileForm';
import { Section } from './Section';
import { useSession } from './session';

/** Who is signed in. */
export function Profile() {
  const { t } = useTranslation('account');
  const { user } = useSession();
  if (user?.patient_id) {
    return <OfPatient id={user.patient_id} />;
  }
  return (
    <Section title={t('details.title')}>
      {user?.doctor_id && <OfDoctor id={user.doctor_id} />}
      <Text>{t('details.role', { role: t(`role.${user?.role}`) })}</Text>
    </Section>
  );
}

function OfPatient({ id }: { id: string }) {
  const { t } = useTranslation('account');
  const [isSaved, setSaved] = useState(false);
  const [reads, setReads] = useState(0);
  const found = useQuery({ queryKey: ['patient', id], queryFn: () => patient(id) });
  async function readAgain() {
    await found.refetch();
    setReads(reads + 1);
  }
  return (
    <Section title={t('details.title')} text={t('details.text')}>
      {found.isPending && <Skeleton height={280} />}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <ProfileForm key={reads} patient={found.data} onSaved={setSaved} onReadAgain={() => void readAgain()} />}
      {isSaved && <Notice isDone title={t('details.saved')} />}
    </Section>
  );
}

function OfDoctor({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['doctor', id, 'name'], queryFn: () => doctorName(id) });
  return found.data ? <Text fw={600}>{found.data}</Text> : <Skeleton height={24} width="60%" />;
}
