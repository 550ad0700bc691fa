import { useQueries, useQuery } from '@tanstack/react-query';
import { queries } from '../app/queries';
import { calendarApi } from './api';
import type { Span } from './span';
import type { Visit } from './types';

/** Where what the calendars read is kept, so that it can be renewed doctor by doctor. */
export const keys = {
  doctor: (id: string) => ['doctors', id, 'calendar'] as const,
  visits: (id: string) => [...keys.doctor(id), 'visits'] as const,
  days: (id: string, span: Span) => [...keys.visits(id), span.from, span.to] as const,
  blocks: (id: string, span: Span) => [...keys.doctor(id), 'blocks', span.from, span.to] as const,
  schedule: (id: string) => ['doctors', id, 'schedule'] as const,
  visit: (id: string) => ['visits', id] as const,
  patient: (id: string) => ['patients', id, 'visits'] as const,
};

export function useDoctor(id: string | undefined) {
  return useQuery({ queryKey: ['doctors', id], queryFn: () => calendarApi.doctor(id ?? ''), enabled: !!id });
}

/** One visit, for where it is not among the days that are shown. */
export function useVisit(id: string | undefined) {
  return useQuery({ queryKey: keys.visit(id ?? ''), queryFn: () => calendarApi.visit(id ?? ''), enabled: !!id });
}

/** What the calendars of these doctors show on these dates: one answer a doctor, in their order. */
export function useCalendars(doctors: string[], span: Span) {
  const schedules = useQueries({
    queries: doctors.map((id) => ({ queryKey: keys.schedule(id), queryFn: () => calendarApi.schedule(id), staleTime: 60_000 })),
  });
  const visits = useQueries({
    queries: doctors.map((id) => ({
      queryKey: keys.days(id, span),
      queryFn: () => calendarApi.visits(id, span.from, span.to),
    })),
  });
  const blocks = useQueries({
    queries: doctors.map((id) => ({
      queryKey: keys.blocks(id, span),
      queryFn: () => calendarApi.blocks(id, span.from, span.to),
    })),
  });
  return doctors.map((doctor, at) => ({
    doctor,
    schedule: schedules[at]?.data,
    visits: visits[at]?.data,
    blocks: blocks[at]?.data,
    failure: visits[at]?.error ?? schedules[at]?.error ?? undefined,
  }));
}

export type DoctorCalendar = ReturnType<typeof useCalendars>[number];

/** Has everything read again that may have changed with a doctor's day. */
export function renew(...doctors: string[]): Promise<unknown> {
  return Promise.all([
    ...doctors.map((id) => queries.invalidateQueries({ queryKey: keys.doctor(id) })),
    queries.invalidateQueries({ queryKey: ['visits'] }),
    queries.invalidateQueries({ queryKey: ['patients'] }),
  ]);
}

/** Puts a visit where it will be once the platform agrees; answers with what takes that back. */
export function expectMove(visit: Visit, to: { start: string; end: string; doctor: string }): () => void {
  const touched = [...new Set([visit.doctor_id, to.doctor])].flatMap((id) =>
    queries.getQueriesData<Visit[]>({ queryKey: keys.visits(id) }).map(([key, before]) => ({ id, key, before })),
  );
  const moved = { ...visit, start: to.start, end: to.end, doctor_id: to.doctor };
  for (const { id, key, before } of touched) {
    const others = before?.filter((it) => it.id !== visit.id);
    queries.setQueryData(key, id === to.doctor ? others && [...others, moved] : others);
  }
  return () => touched.forEach(({ key, before }) => queries.setQueryData(key, before));
}
