import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import type { Words } from './api';
import type { Filters } from './filters';
import { useNearMe } from './nearMe';
import { Suggestions } from './Suggestions';

interface Props {
  filters: Filters;
  words: Words | undefined;
  insurance: string;
  onInsurance(insurance: string): void;
  onChange(changed: Partial<Filters>): void;
}

/** What fewer ask for: how the visit is, in which language, by whom it is paid, and what comes first. */
export function MoreFilters({ filters, words, insurance, onInsurance, onChange }: Props) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const list = useId();
  const { state, locate } = useNearMe((near) => onChange({ near, place: '', sort: 'distance' }));
  const languages = (words?.languages ?? []).map((code) => ({ value: code, label: format.language(code) }));
  return (
    <>
      <NativeSelect
        label={t('find.mode')}
        value={filters.mode}
        data={[
          { value: '', label: t('find.any') },
          { value: 'IN_PERSON', label: t('common:mode.IN_PERSON') },
          { value: 'VIDEO', label: t('common:mode.VIDEO') },
        ]}
        onChange={(event) => onChange({ mode: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('find.language')}
        value={filters.language}
        data={[{ value: '', label: t('find.any') }, ...languages]}
        onChange={(event) => onChange({ language: event.currentTarget.value })}
      />
      <TextInput
        label={t('find.insurance')}
        list={list}
        autoComplete="off"
        value={insurance}
        onChange={(event) => onInsurance(event.currentTarget.value)}
      />
      <Suggestions id={list} words={words?.insurances ?? []} />
      <NativeSelect
        label={t('find.sort')}
        value={filters.sort}
        error={state === 'refused' ? t('find.no-position') : undefined}
        data={[
          { value: '', label: t('find.sort-earliest') },
          { value: 'distance', label: t('find.sort-distance') },
          { value: 'fee', label: t('find.sort-fee') },
        ]}
        onChange={(event) => {
          const sort = event.currentTarget.value;
          if (sort === 'distance' && !filters.near) {
            locate();
          } else {
            onChange({ sort });
          }
        }}
      />
    </>
  );
}
