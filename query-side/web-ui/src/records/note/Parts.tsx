import { Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Part } from './headings';

interface Props {
  name: string;
  /** How the text is called where it has no headings. */
  whole: string;
  parts: Part[];
  onChange: (parts: Part[]) => void;
}

/** A text in its parts, as the template has them. */
export function Parts({ name, whole, parts, onChange }: Props) {
  const { t } = useTranslation('records');
  return (
    <Stack gap="sm">
      {parts.map((part, at) => (
        <Textarea
          key={part.heading}
          name={`${name}.${at}`}
          label={part.heading || (parts.length === 1 ? whole : t('note.other'))}
          dir="auto"
          autosize
          minRows={parts.length === 1 ? 4 : 2}
          maxLength={10_000}
          value={part.text}
          onChange={({ currentTarget: { value } }) => onChange(parts.map((it, index) => (index === at ? { ...it, text: value } : it)))}
        />
      ))}
    </Stack>
  );
}
