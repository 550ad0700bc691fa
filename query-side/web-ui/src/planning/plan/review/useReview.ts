import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem, problemOf } from '../../../api/problem';
import { plusDays } from '../../../i18n/format';
import { preview, save } from '../../api';
import type { Preview, PreviewDay, ScheduleChange } from '../../types';
import { usePlan } from '../plan';

const DAYS_SHOWN = 14;

/** What a change would come to. */
export interface Outlook {
  change: ScheduleChange;
  from: string;
  to: string;
  preview: Preview;
  /** The same days without the change; missing where the platform could not tell. */
  before: PreviewDay[] | undefined;
}

export interface Reviewing {
  outlook: Outlook | undefined;
  problem: Problem | undefined;
  isAsking: boolean;
  isSaving: boolean;
  /** Shows what the change would come to from that date on, or from today. */
  review(change: ScheduleChange, from?: string): void;
  save(told: string): void;
  keepEditing(): void;
}

/** Holds back a change until whoever makes it has seen what it does; fourteen days from when it takes hold. */
export function useReview(): Reviewing {
  const { doctor, read, today, begun, saved } = usePlan();
  const [problem, setProblem] = useState<Problem>();
  const [outlook, setOutlook] = useState<Outlook>();
  const asking = useMutation({
    mutationFn: async ({ change, from }: { change: ScheduleChange; from: string }) => {
      const to = plusDays(from, DAYS_SHOWN - 1);
      const [before, after] = await Promise.all([
        preview(doctor.id, { from, to }, {}).catch(() => undefined),
        preview(doctor.id, { from, to }, change),
      ]);
      return { change, from, to, preview: after, before: before?.days };
    },
    onMutate: () => {
      setProblem(undefined);
      begun();
    },
    onSuccess: setOutlook,
    onError: (failure) => setProblem(problemOf(failure)),
  });
  const saving = useMutation({
    mutationFn: async (told: string) => {
      if (outlook) {
        await save(doctor.id, outlook.change, read);
        await saved(told);
      }
    },
    onSuccess: () => setOutlook(undefined),
    onError: (failure) => {
      setProblem(problemOf(failure));
      setOutlook(undefined);
    },
  });
  return {
    outlook,
    problem,
    isAsking: asking.isPending,
    isSaving: saving.isPending,
    review: (change, from = today) => asking.mutate({ change, from: from > today ? from : today }),
    save: (told) => saving.mutate(told),
    keepEditing: () => setOutlook(undefined),
  };
}
