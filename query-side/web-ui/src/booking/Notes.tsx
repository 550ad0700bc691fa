import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';

/** As long as the platform takes them. */
const LONGEST = 4000;

/** What the doctor should know beforehand. */
export function Notes({ value, onChange }: { value: string; onChange(notes: string): void }) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  return (
    <Textarea
      size="md"
      rows={4}
      maxLength={LONGEST}
      label={t('notes.label')}
      description={t('notes.hint', { used: format.number(value.length), most: format.number(LONGEST) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
