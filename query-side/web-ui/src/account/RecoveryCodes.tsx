import { Button, Group, List, Stack } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { save } from '../ui/save';
import { Notice } from '../ui/Notice';

/** The codes for whoever loses the telephone. They are shown this once; the platform itself does not keep them. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('account');
  const announce = useAnnounce();
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack gap="md">
      <Notice isDone title={t('recovery.title')}>
        {t('recovery.text')}
      </Notice>
      <List listStyleType="none" ff="monospace" spacing={4} aria-label={t('recovery.codes')}>
        {codes.map((code) => (
          <List.Item key={code}>
            <bdi>{code}</bdi>
          </List.Item>
        ))}
      </List>
      <Group>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => void navigator.clipboard?.writeText(text).then(() => announce(t('recovery.copied')))}
        >
          {t('recovery.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => save(new Blob([text], { type: 'text/plain' }), 'horarium-recovery-codes.txt')}
        >
          {t('recovery.download')}
        </Button>
        <Button onClick={onDone}>{t('recovery.done')}</Button>
      </Group>
    </Stack>
  );
}
