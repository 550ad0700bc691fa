import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import { Dialog } from '../Dialog';
import { useReadAgain } from '../reads';
import type { MedicalRecord } from '../types';

/** Says what a signature means, before it is given. */
export function SignDialog({ record, onClose }: { record: MedicalRecord; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const sign = useMutation({
    mutationFn: () => recordsApi.sign(record),
    onSuccess: async () => {
      await readAgain();
      announce(t('sign.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('sign.title')} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('sign.text', { name: record.doctor.name ?? '' })}</Text>
        {sign.isError && <ErrorNotice failure={sign.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={sign.isPending} onClick={() => sign.mutate()} data-autofocus>
            {t('sign.do')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
