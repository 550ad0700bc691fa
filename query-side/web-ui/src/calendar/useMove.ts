import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../app/queries';
import { useFormat } from '../i18n/format';
import { useAnnounce } from '../ui/announce';
import { calendarApi } from './api';
import { expectMove, keys, renew } from './reads';
import type { Visit } from './types';
import { minutesBetween } from './zone';

export interface Move {
  visit: Visit;
  start: string;
  doctor: string;
  isUndo?: boolean;
}

/** How the last move went: done and reversible, or refused. */
export interface Moved extends Move {
  failure?: unknown;
  undo?: Move;
}

/** Moves visits at once and takes that back where the platform refuses; a move that was made can be undone. */
export function useMove() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const announce = useAnnounce();
  const [last, setLast] = useState<Moved>();
  const mutation = useMutation({
    mutationFn: (move: Move) => calendarApi.move(move.visit, move.start, move.doctor),
    onMutate: async (move) => {
      setLast(undefined);
      await Promise.all([move.visit.doctor_id, move.doctor].map((id) => queries.cancelQueries({ queryKey: keys.visits(id) })));
      return expectMove(move.visit, { start: move.start, end: endOf(move), doctor: move.doctor });
    },
    onSuccess: (version, move) => {
      setLast({ ...move, ...(move.isUndo ? {} : { undo: undoOf(move, version) }) });
      announce(t(move.isUndo ? 'move.undone' : 'move.done', { when: format.moment(move.start, move.visit.zone) }));
    },
    onError: (failure, move, takeBack) => {
      takeBack?.();
      setLast({ ...move, failure });
    },
    onSettled: (_version, _failure, move) => renew(move.visit.doctor_id, move.doctor),
  });
  return { move: mutation.mutate, isMoving: mutation.isPending, last, forget: () => setLast(undefined) };
}

export type Moving = ReturnType<typeof useMove>;

function endOf({ visit, start }: Move): string {
  return new Date(Date.parse(start) + minutesBetween(visit.start, visit.end) * 60_000).toISOString();
}

function undoOf(move: Move, version: number): Move {
  return {
    visit: { ...move.visit, start: move.start, end: endOf(move), doctor_id: move.doctor, version },
    start: move.visit.start,
    doctor: move.visit.doctor_id,
    isUndo: true,
  };
}
