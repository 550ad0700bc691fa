import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { type Accepted, recordsApi } from '../api';
import { useReadAgain } from '../reads';
import type { MedicalRecord } from '../types';
import { type Draft, noteOf } from './draft';

/** Writes a note, or amends it. */
export function useKeep(visit: { appointment: string; patient: string; template: string }, record: MedicalRecord | undefined, onKept: () => void) {
  const { t } = useTranslation('records');
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ draft, accepted }: { draft: Draft; accepted: Accepted }) =>
      record ? recordsApi.amend(record.id, draft.base ?? record.version, draft.reason.trim(), noteOf(draft), accepted) : recordsApi.write(visit, noteOf(draft), accepted),
    onSuccess: async () => {
      await readAgain();
      announce(t(record ? 'note.amended' : 'note.kept'));
      onKept();
    },
  });
}
