import { Anchor, Tabs } from '@mantine/core';
import { IconDownload, IconHeartbeat, IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useSession } from '../account/session';
import { NotFound } from '../app/NotFound';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { Copy } from './downloads/Copy';
import { History } from './history/History';
import css from './records.module.css';
import { Visits } from './visits/Visits';

const PARTS = [
  { name: 'history', icon: IconHeartbeat },
  { name: 'visits', icon: IconNotes },
];

/** For patients and their guardians, who may have all of it. */
const COPY = { name: 'copy', icon: IconDownload };

/** What is known of a patient's health, for them and whoever acts for them. */
export default function RecordPage() {
  const { t } = useTranslation('records');
  const { user } = useSession();
  const { patient = user?.patient_id } = useParams<{ patient?: string }>();
  const [wanted, choose] = useUrlValue('show');
  const parts = user?.role === 'PATIENT' ? [...PARTS, COPY] : PARTS;
  const shown = parts.some(({ name }) => name === wanted) ? wanted : 'history';
  if (!patient) {
    return <NotFound />;
  }
  const isOwn = patient === user?.patient_id;
  return (
    <Page
      title={t(isOwn ? 'record.title' : 'record.of-other')}
      aside={
        isOwn && (
          <div className={css.buttons}>
            <Anchor component={Link} href="/account" underline="always">
              {t('record.details')}
            </Anchor>
            <Anchor component={Link} href="/account?section=access" underline="always">
              {t('record.who-looked')}
            </Anchor>
          </div>
        )
      }
    >
      <Tabs value={shown} onChange={(next) => choose(next === 'history' ? undefined : (next ?? undefined))} mt="md" keepMounted={false}>
        <Tabs.List aria-label={t('record.title')}>
          {parts.map(({ name, icon: Icon }) => (
            <Tabs.Tab key={name} value={name} mih="2.75rem" leftSection={<Icon size={18} aria-hidden />}>
              {t(`record.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="history" pt="md">
          <History patient={patient} />
        </Tabs.Panel>
        <Tabs.Panel value="visits" pt="md">
          <Visits patient={patient} />
        </Tabs.Panel>
        <Tabs.Panel value="copy" pt="md">
          <Copy patient={patient} isOwn={isOwn} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
