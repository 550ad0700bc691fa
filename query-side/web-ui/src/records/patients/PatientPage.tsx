import { Anchor, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { patient as patientOf } from '../../account/api';
import { ProfileForm } from '../../account/ProfileForm';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { useUrlValue } from '../../ui/url';
import { Gone } from '../Gone';
import { History } from '../history/History';
import { Panel } from '../Panel';
import { Duplicates } from './Duplicates';

const PARTS = ['details', 'history', 'duplicates'];

/** A patient as the desk knows them. */
export default function PatientPage() {
  const { t } = useTranslation(['records', 'account', 'common']);
  const { id = '' } = useParams<{ id: string }>();
  const [wanted, choose] = useUrlValue('show');
  const shown = PARTS.includes(wanted) ? wanted : 'details';
  const found = useQuery({ queryKey: ['patient', id], queryFn: () => patientOf(id) });
  const [isSaved, setSaved] = useState(false);
  const [reads, setReads] = useState(0);
  const readAgain = async () => {
    await found.refetch();
    setReads(reads + 1);
  };
  const patient = found.data;
  return (
    <Page
      title={patient?.full_name ?? t('patients.one')}
      aside={
        <Anchor component={Link} href="/patients" underline="always">
          {t('patients.to-search')}
        </Anchor>
      }
    >
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={420} mt="md" aria-label={t('common:loading')} />}
      {patient?.erased && <Gone />}
      {patient?.merged_into && (
        <Notice title={t('merge.merged')}>
          <Anchor component={Link} href={`/patients/${patient.merged_into}`}>
            {t('merge.to-other')}
          </Anchor>
        </Notice>
      )}
      {patient && !patient.erased && (
        <Tabs value={shown} onChange={(next) => choose(next === 'details' ? undefined : (next ?? undefined))} mt="md" keepMounted={false}>
          <Tabs.List aria-label={t('patients.parts')}>
            {PARTS.map((part) => (
              <Tabs.Tab key={part} value={part} mih="2.75rem">
                {t(`patients.part.${part}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="details" pt="md">
            <Panel title={t('patients.part.details')}>
              <div style={{ maxWidth: '40rem' }}>
                <ProfileForm key={reads} patient={patient} onSaved={setSaved} onReadAgain={() => void readAgain()} />
              </div>
              {isSaved && <Notice isDone title={t('account:details.saved')} />}
            </Panel>
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <History patient={id} />
          </Tabs.Panel>
          <Tabs.Panel value="duplicates" pt="md">
            <Duplicates patient={patient} />
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}
