import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { HINT_BELOW } from './hintBelow';

interface Field {
  label: string;
  description?: string;
  value: string;
  least: number;
  most: number;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** A whole number in a plain field. */
export function NumberField({ label, description, value, least, most, onChange, error }: Field) {
  return (
    <TextInput
      {...HINT_BELOW}
      type="number"
      inputMode="numeric"
      required
      label={label}
      description={description}
      min={least}
      max={most}
      step={1}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
