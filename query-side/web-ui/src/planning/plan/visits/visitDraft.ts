import type { Mode, VisitType } from '../../types';

/** A visit type as it is being entered; numbers are what stands in their fields. */
export interface VisitDraft {
  code: string;
  duration: string;
  before: string;
  after: string;
  modes: Mode[];
}

export const MODES: Mode[] = ['IN_PERSON', 'VIDEO'];

export function draftOf(type: VisitType | undefined): VisitDraft {
  return {
    code: type?.code ?? '',
    duration: String(type?.duration_minutes ?? 30),
    before: String(type?.buffer_before_minutes ?? 0),
    after: String(type?.buffer_after_minutes ?? 0),
    modes: type?.modes ?? ['IN_PERSON'],
  };
}

export function typeOf(draft: VisitDraft): VisitType {
  return {
    code: draft.code.trim(),
    duration_minutes: Number(draft.duration),
    buffer_before_minutes: Number(draft.before || 0),
    buffer_after_minutes: Number(draft.after || 0),
    modes: draft.modes,
  };
}

export type VisitFault = 'code' | 'range' | 'mode';

/** What is wrong with each field, as keys of our texts. */
export function faultsOf(draft: VisitDraft): Partial<Record<keyof VisitDraft, VisitFault>> {
  const isBetween = (text: string, least: number, most: number) =>
    /^\d+$/.test(text.trim() || '0') && Number(text) >= least && Number(text) <= most;
  return {
    ...(/^[a-z0-9][a-z0-9-]{0,63}$/.test(draft.code.trim()) ? {} : { code: 'code' }),
    ...(isBetween(draft.duration, 5, 480) ? {} : { duration: 'range' }),
    ...(isBetween(draft.before, 0, 240) ? {} : { before: 'range' }),
    ...(isBetween(draft.after, 0, 240) ? {} : { after: 'range' }),
    ...(draft.modes.length > 0 ? {} : { modes: 'mode' }),
  };
}
