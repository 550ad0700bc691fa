import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLive } from '../api/live';
import { allAppointmentsOf, appointment, appointmentsOf, siteOf, type Appointment } from './api';
import { isOver } from './standing';

const LISTS = 'appointments';
const ONE = 'appointment';
const HOUR = 3_600_000;

/** No visit is longer, so what started before is over. */
const LONGEST = 8 * HOUR;
const WINDOW = 365 * 24 * HOUR;

const text = (time: number) => new Date(time).toISOString();

/** What is to come, and what goes on now; page by page. */
export function useComing(patient: string) {
  const [now] = useState(Date.now);
  return useInfiniteQuery({
    queryKey: [LISTS, patient, 'coming'],
    queryFn: ({ pageParam }) =>
      appointmentsOf(patient, { from: text(now - LONGEST), limit: '20', ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items).filter((it) => !isOver(it)),
  });
}

interface Years {
  items: Appointment[];
  /** Where the next older part ends; nothing where there is no older one. */
  before?: number | undefined;
}

/** What has been, the last first. The platform tells the first first, so it is read back year by year. */
export function usePast(patient: string) {
  const [now] = useState(Date.now);
  return useInfiniteQuery({
    queryKey: [LISTS, patient, 'past'],
    queryFn: ({ pageParam }) => yearBefore(patient, pageParam),
    initialPageParam: now,
    getNextPageParam: (part: Years) => part.before,
    select: ({ pages }) => pages.flatMap(({ items }) => items).filter((it) => isOver(it)),
  });
}

/** The year before that which is not empty. */
async function yearBefore(patient: string, end: number): Promise<Years> {
  const first = (await appointmentsOf(patient, { to: text(end), limit: '1' })).items[0];
  if (!first) {
    return { items: [] };
  }
  const oldest = new Date(first.start).getTime();
  for (let to = end; to > oldest; to -= WINDOW) {
    const items = await allAppointmentsOf(patient, { from: text(to - WINDOW), to: text(to) });
    if (items.length > 0) {
      return { items: items.reverse(), before: to - WINDOW > oldest ? to - WINDOW : undefined };
    }
  }
  return { items: [] };
}

export function useAppointment(id: string) {
  return useQuery({ queryKey: [ONE, id], queryFn: () => appointment(id) });
}

export function useSite(it: Appointment) {
  return useQuery({ queryKey: ['site', it.doctor_id, it.location_id], queryFn: () => siteOf(it), staleTime: Infinity });
}

/** Reads again what is shown of appointments, because one of them has changed. */
export function useReadAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([queries.invalidateQueries({ queryKey: [LISTS] }), queries.invalidateQueries({ queryKey: [ONE] })]);
}

/** Keeps what is shown of a patient's appointments as it stands on the platform. */
export function useLiveAppointments(patient: string | undefined) {
  const readAgain = useReadAgain();
  useLive(patient ? `/api/patients/${patient}/appointments/stream` : undefined, ({ event }) => {
    if (event !== 'ready') {
      void readAgain();
    }
  });
}
