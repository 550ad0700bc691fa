import { TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { HINT_BELOW } from './hintBelow';

const ZONES = Intl.supportedValuesOf('timeZone');

interface Field {
  label: string;
  description?: string;
  value: string;
  onChange: (zone: string) => void;
  error?: ReactNode;
  required?: boolean;
}

/** An IANA time zone, typed with the browser's help. */
export function ZoneField({ label, description, value, onChange, error, required }: Field) {
  const list = useId();
  return (
    <>
      <TextInput
        {...HINT_BELOW}
        label={label}
        description={description}
        list={list}
        autoComplete="off"
        required={required ?? false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
      <datalist id={list}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
