import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../ui/announce';
import type { Status } from '../ui/StatusBadge';
import { type Appointment, update } from './api';
import { useReadAgain } from './reads';

/** Takes an appointment a step further, and says so. */
export function useStep(it: Appointment, said: string, onDone?: () => void) {
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: (change: { status?: Status; notes?: string }) => update(it, change),
    onSuccess: () => {
      announce(said);
      onDone?.();
    },
    onSettled: readAgain,
  });
}
