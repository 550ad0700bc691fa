import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/reach';
import { ReasonDialog } from '../../records/ReasonDialog';
import { useAnnounce } from '../../ui/announce';
import { messagesApi } from '../api';

interface Props {
  message: Message;
  onDone: () => Promise<unknown>;
  onClose: () => void;
}

/** Gives a message up, for a reason that auditors read later. */
export function DiscardDialog({ message, onDone, onClose }: Props) {
  const { t } = useTranslation('messages');
  const announce = useAnnounce();
  const discard = useMutation({
    mutationFn: (reason: string) => messagesApi.discard(message.id, reason),
    onSuccess: async () => {
      await onDone();
      announce(t('queue.discarded'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={t('queue.discard-title')}
      text={t('queue.discard-text')}
      action={t('queue.discard-do')}
      isGrave
      isBusy={discard.isPending}
      failure={discard.error}
      onConfirm={discard.mutate}
      onClose={onClose}
    />
  );
}
