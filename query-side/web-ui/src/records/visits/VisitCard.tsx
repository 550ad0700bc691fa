import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../i18n/format';
import { Documents } from '../downloads/Documents';
import { Gone } from '../Gone';
import { NoteView } from '../note/NoteView';
import { Standing } from '../note/Standing';
import { VersionsDialog } from '../note/VersionsDialog';
import { Panel } from '../Panel';
import { Reports } from '../reports/Reports';
import css from '../records.module.css';
import type { MedicalRecord } from '../types';

/** What came of one visit, to be read. */
export function VisitCard({ record }: { record: MedicalRecord }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const [isLookingBack, setLookingBack] = useState(false);
  return (
    <Panel
      title={format.date(record.written_at, HERE)}
      text={record.doctor.name ?? ''}
      aside={
        record.amended > 0 && (
          <Button variant="subtle" size="sm" onClick={() => setLookingBack(true)}>
            {t('versions.open')}
          </Button>
        )
      }
    >
      <Standing record={record} />
      {record.erased ? (
        <Gone />
      ) : (
        <>
          <NoteView note={record} />
          {record.reports.length > 0 && <h3 className={css.subtitle}>{t('report.many')}</h3>}
          <Reports record={record} />
          <h3 className={css.subtitle}>{t('document.label')}</h3>
          <Documents record={record} />
        </>
      )}
      {isLookingBack && <VersionsDialog record={record.id} onClose={() => setLookingBack(false)} />}
    </Panel>
  );
}
