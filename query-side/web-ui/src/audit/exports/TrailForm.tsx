import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../audit.module.css';
import { ExportForm } from './ExportForm';

const ENDINGS: Record<string, string> = { jsonl: 'jsonl', fhir: 'ndjson', pdf: 'pdf' };

/** Events and accesses of a period. */
export function TrailForm() {
  const { t } = useTranslation('audit');
  const [patient, setPatient] = useState('');
  const [actor, setActor] = useState('');
  return (
    <ExportForm
      name="trail"
      formats={Object.keys(ENDINGS)}
      wanted={(query) => ({
        path: '/api/audit/export',
        query: { ...query, patient: patient.trim() || undefined, actor: actor.trim() || undefined },
        name: `horarium-audit.${ENDINGS[query['format'] ?? ''] ?? 'txt'}`,
      })}
    >
      <div className={css.fields}>
        <TextInput label={t('exports.patient')} dir="ltr" spellCheck={false} value={patient} onChange={(event) => setPatient(event.currentTarget.value)} />
        <TextInput label={t('exports.actor')} dir="ltr" spellCheck={false} value={actor} onChange={(event) => setActor(event.currentTarget.value)} />
      </div>
    </ExportForm>
  );
}
