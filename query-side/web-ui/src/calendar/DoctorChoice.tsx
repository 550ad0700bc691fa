import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './Calendar.module.css';
import type { Doctor } from './types';

interface Props {
  ids: string[];
  choices: Doctor[];
  onChange: (ids: string[]) => void;
  onSearch: (text: string) => void;
}

const MOST = 8;

/** Chooses whose days stand side by side. */
export function DoctorChoice({ ids, choices, onChange, onSearch }: Props) {
  const { t } = useTranslation(['calendar', 'common']);
  return (
    <MultiSelect
      size="md"
      classNames={{ pill: css.pill ?? '' }}
      label={t('doctors')}
      data={choices.map((it) => ({ value: it.id, label: it.full_name }))}
      value={ids}
      maxValues={MOST}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('no-such-doctor')}
      onChange={onChange}
      onSearchChange={onSearch}
    />
  );
}
