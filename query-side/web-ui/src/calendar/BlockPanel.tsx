import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { calendarApi } from './api';
import { renew } from './reads';
import type { Block } from './types';

/** A time that is kept free of visits, and the way to give it back. */
export function BlockPanel({ block, doctor, zone, onClose }: { block: Block; doctor: string; zone: string; onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const announce = useAnnounce();
  const remove = useMutation({
    mutationFn: () => calendarApi.unblock(doctor, block.id),
    onSuccess: async () => {
      await renew(doctor);
      announce(t('block.removed'));
      onClose();
    },
  });
  return (
    <Stack gap="sm">
      <Text>
        {format.moment(block.start, zone)} – {format.moment(block.end, zone)}
      </Text>
      {block.reason && <Text style={{ whiteSpace: 'pre-wrap' }}>{block.reason}</Text>}
      {remove.error && <ErrorNotice failure={remove.error} />}
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        {t('block.remove')}
      </Button>
    </Stack>
  );
}
