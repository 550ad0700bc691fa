import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import { type DraftDrug, newDrug } from './draft';
import { DrugFields } from './DrugFields';
import { useRows } from './useRows';

interface Props {
  drugs: DraftDrug[];
  faults: Record<string, string>;
  onChange: (drugs: DraftDrug[]) => void;
}

/** What the patient is to get, one drug after the other. */
export function Prescriptions({ drugs, faults, onChange }: Props) {
  const { t } = useTranslation('records');
  const { adder, added, add, remove, set } = useRows(drugs, onChange);
  return (
    <>
      {drugs.length === 0 && <p className={css.soft}>{t('drug.none')}</p>}
      {drugs.map((drug, at) => (
        <DrugFields
          key={drug.key}
          drug={drug}
          number={at + 1}
          faults={faults}
          isNew={drug.key === added}
          onChange={(changed) => set(drug.key, changed)}
          onRemove={() => remove(drug.key)}
        />
      ))}
      <Button ref={adder} variant="subtle" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(newDrug())}>
        {t('drug.add')}
      </Button>
    </>
  );
}
