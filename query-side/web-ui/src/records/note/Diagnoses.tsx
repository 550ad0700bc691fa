import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import { type DraftDiagnosis, newDiagnosis } from './draft';
import { useRows } from './useRows';

interface Props {
  rows: DraftDiagnosis[];
  faults: Record<string, string>;
  onChange: (rows: DraftDiagnosis[]) => void;
}

/** What the patient is held to have: in words, and by the code where there is one. */
export function Diagnoses({ rows, faults, onChange }: Props) {
  const { t } = useTranslation('records');
  const { adder, added, add, remove, set } = useRows(rows, onChange);
  const fault = (name: string) => (faults[name] ? t(faults[name] === 'icd' ? 'note.icd-wrong' : 'needed') : undefined);
  return (
    <>
      {rows.map((row, at) => (
        <div key={row.key} className={css.row} role="group" aria-label={t('note.diagnosis-number', { number: at + 1 })}>
          <TextInput
            name={`${row.key}.text`}
            label={t('note.diagnosis')}
            autoFocus={row.key === added}
            dir="auto"
            maxLength={500}
            value={row.text}
            error={fault(`${row.key}.text`)}
            onChange={(event) => set(row.key, { text: event.currentTarget.value })}
          />
          <TextInput
            name={`${row.key}.code`}
            label={t('note.icd')}
            dir="ltr"
            placeholder="J45.909"
            spellCheck={false}
            autoCapitalize="characters"
            maxLength={8}
            value={row.code}
            error={fault(`${row.key}.code`)}
            onChange={(event) => set(row.key, { code: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t('note.diagnosis-remove', { number: at + 1 })}
            disabled={rows.length === 1}
            onClick={() => remove(row.key)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button ref={adder} variant="subtle" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(newDiagnosis())}>
        {t('note.diagnosis-add')}
      </Button>
    </>
  );
}
