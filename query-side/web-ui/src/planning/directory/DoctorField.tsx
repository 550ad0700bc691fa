import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findDoctors } from '../api';
import type { Doctor } from '../types';

interface Field {
  label: string;
  /** A doctor who is chosen from the start. */
  known: Doctor | undefined;
  value: string;
  onChange: (id: string) => void;
  error: ReactNode;
}

/** One doctor of all, found by name while it is typed. */
export function DoctorField({ label, known, value, onChange, error }: Field) {
  const { t } = useTranslation('planning');
  const [typed, setTyped] = useState(known?.full_name ?? '');
  const [q] = useDebouncedValue(typed, 250);
  const found = useQuery({
    queryKey: ['planning', 'doctors', q],
    queryFn: () => findDoctors({ q, limit: 20 }),
    placeholderData: (before) => before,
  });
  const doctors = found.data?.items ?? [];
  const offered = known && !doctors.some((doctor) => doctor.id === known.id) ? [known, ...doctors] : doctors;
  return (
    <Select
      searchable
      required
      label={label}
      nothingFoundMessage={t('plan.no-doctor')}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={offered.map(({ id, full_name: name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => (
        <span>
          {option.label} <small>{offered.find(({ id }) => id === option.value)?.specialization}</small>
        </span>
      )}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      error={error}
    />
  );
}
