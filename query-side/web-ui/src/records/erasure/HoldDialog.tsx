import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { recordsApi } from '../api';
import { ReasonDialog } from '../ReasonDialog';

/** Keeps a patient's data for a court, or lets go of it. */
export function HoldDialog({ patient, isHeld, onClose }: { patient: string; isHeld: boolean; onClose: () => void }) {
  const { t } = useTranslation('records');
  const announce = useAnnounce();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (reason: string) => (isHeld ? recordsApi.release(patient, reason) : recordsApi.hold(patient, reason)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['erasure', patient] });
      announce(t(isHeld ? 'hold.released' : 'hold.placed'));
      onClose();
    },
  });
  const what = isHeld ? 'release' : 'place';
  return (
    <ReasonDialog
      title={t(`hold.${what}`)}
      text={t(`hold.${what}-text`)}
      action={t(`hold.${what}`)}
      isBusy={change.isPending}
      failure={change.error}
      onConfirm={change.mutate}
      onClose={onClose}
    />
  );
}
