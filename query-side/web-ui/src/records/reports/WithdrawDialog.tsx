import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { recordsApi } from '../api';
import { ReasonDialog } from '../ReasonDialog';
import { useReadAgain } from '../reads';
import type { Report } from '../types';

/** Takes back a report that does not belong there. */
export function WithdrawDialog({ record, report, onClose }: { record: string; report: Report; onClose: () => void }) {
  const { t } = useTranslation('records');
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const withdraw = useMutation({
    mutationFn: (reason: string) => recordsApi.withdraw(record, report.id, reason),
    onSuccess: async () => {
      await readAgain();
      announce(t('report.withdrawn'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('report.withdraw-title')}
      text={t('report.withdraw-text')}
      action={t('report.withdraw')}
      isGrave
      isBusy={withdraw.isPending}
      failure={withdraw.error}
      onConfirm={withdraw.mutate}
      onClose={onClose}
    >
      <Text fw={600} dir="auto">
        {report.file_name}
      </Text>
    </ReasonDialog>
  );
}
