import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { recordsApi } from '../api';
import { ReasonDialog } from '../ReasonDialog';
import { useReadAgain } from '../reads';
import type { HistoryEntry } from '../types';

/** Marks an entry as wrong: it is no longer shown among what is known, and it never goes without a trace. */
export function RetractDialog({ patient, entry, onClose }: { patient: string; entry: HistoryEntry; onClose: () => void }) {
  const { t } = useTranslation('records');
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const retract = useMutation({
    mutationFn: (reason: string) => recordsApi.retract(entry.merged_from ?? patient, entry.id, reason),
    onSuccess: async () => {
      await readAgain();
      announce(t('entry.retracted'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('entry.retract-title')}
      text={t('entry.retract-text')}
      action={t('entry.retract')}
      isGrave
      isBusy={retract.isPending}
      failure={retract.error}
      onConfirm={retract.mutate}
      onClose={onClose}
    >
      <Text fw={600} dir="auto">
        {entry.text}
      </Text>
    </ReasonDialog>
  );
}
