import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../records/Dialog';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { webhooksApi } from './api';

interface Props {
  webhook: string;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before an integrator is told nothing any more. */
export function CloseDialog({ webhook, onDone, onClose }: Props) {
  const { t } = useTranslation(['webhooks', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => webhooksApi.close(webhook),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['webhooks'], exact: true }); // else it would still be listed for a moment
      announce(t('deleted'));
      onDone();
    },
  });
  return (
    <Dialog title={t('delete-title')} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('delete-text')}</Text>
        {close.isError && <ErrorNotice failure={close.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red.8" autoContrast={false} loading={close.isPending} onClick={() => close.mutate()}>
            {t('common:delete')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
