import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { Notice } from '../ui/Notice';

interface Props {
  label: string;
  value: string;
  /** Why it has to be kept now. */
  text: string;
  /** What is said when it was copied. */
  copied: string;
}

/** A secret that the platform tells this once and does not keep. */
export function OnceShown({ label, value, text, copied }: Props) {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [value]);
  const copy = () => {
    field.current?.select();
    void navigator.clipboard?.writeText(value).then(() => announce(copied));
  };
  return (
    <Notice isDone title={t('once.title')}>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <TextInput
          ref={field}
          label={label}
          value={value}
          readOnly
          dir="ltr"
          ff="monospace"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy} style={{ alignSelf: 'start' }}>
          {t('once.copy')}
        </Button>
      </Stack>
    </Notice>
  );
}
