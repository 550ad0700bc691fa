import { Button } from '@mantine/core';
import { IconHistory, IconPencil, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../account/session';
import { Documents } from '../downloads/Documents';
import { Gone } from '../Gone';
import { Panel } from '../Panel';
import { Reports } from '../reports/Reports';
import { UploadZone } from '../reports/UploadZone';
import css from '../records.module.css';
import type { MedicalRecord } from '../types';
import { NoteView } from './NoteView';
import { SignDialog } from './SignDialog';
import { Standing } from './Standing';
import { VersionsDialog } from './VersionsDialog';

/** What was written, and what its writer can do about it. Others read it. */
export function Written({ record, onAmend }: { record: MedicalRecord; onAmend: () => void }) {
  const { t } = useTranslation('records');
  const { user } = useSession();
  const [opened, setOpened] = useState<'sign' | 'versions'>();
  const close = () => setOpened(undefined);
  const isOwn = record.doctor.id === user?.doctor_id;
  if (record.erased) {
    return (
      <Panel title={t('note.written')}>
        <Gone />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('note.written')} text={record.doctor.name ?? ''}>
        <Standing record={record} />
        <div className={css.buttons}>
          {isOwn && !record.signed && (
            <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={() => setOpened('sign')}>
              {t('sign.do')}
            </Button>
          )}
          {isOwn && (
            <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onAmend}>
              {t('note.amend')}
            </Button>
          )}
          {record.amended > 0 && (
            <Button variant="default" leftSection={<IconHistory size={18} aria-hidden />} onClick={() => setOpened('versions')}>
              {t('versions.open')}
            </Button>
          )}
        </div>
        <NoteView note={record} />
      </Panel>
      <Panel title={t('report.title')} text={t('report.text')}>
        <Reports record={record} mayWithdraw={isOwn} />
        {isOwn && <UploadZone record={record.id} />}
      </Panel>
      <Panel title={t('document.label')}>
        <Documents record={record} />
      </Panel>
      {opened === 'sign' && <SignDialog record={record} onClose={close} />}
      {opened === 'versions' && <VersionsDialog record={record.id} onClose={close} />}
    </>
  );
}
