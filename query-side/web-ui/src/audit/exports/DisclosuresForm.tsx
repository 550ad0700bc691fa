import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isId } from '../values/tree';
import { ExportForm } from './ExportForm';

/** To whom one patient's data were disclosed, which patients may ask for (45 CFR 164.528). */
export function DisclosuresForm() {
  const { t } = useTranslation('audit');
  const [patient, setPatient] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isAll, setAll] = useState(false);
  const id = patient.trim();
  return (
    <ExportForm
      name="disclosures"
      formats={['pdf', 'json']}
      wanted={(query) => {
        setWrong(!isId(id));
        return isId(id)
          ? { path: `/api/audit/patients/${id}/disclosures`, query: { ...query, ...(isAll ? { all: 'true' } : {}) }, name: `horarium-disclosures.${query['format']}` }
          : undefined;
      }}
    >
      <TextInput
        required
        label={t('filter.patient')}
        dir="ltr"
        spellCheck={false}
        value={patient}
        error={isWrong ? t('past.no-id') : undefined}
        onChange={(event) => setPatient(event.currentTarget.value)}
      />
      <Checkbox label={t('exports.all')} checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
    </ExportForm>
  );
}
