import { answer, api, everyPage } from '../api/client';
import type { Status } from '../ui/StatusBadge';
import type { Block, Doctor, Mode, Schedule, Slot, Visit } from './types';

const MOST = 200;

/** What the calendars ask of the platform. The types of the answers are settled here and nowhere else. */
export const calendarApi = {
  visits: (doctor: string, from: string, to: string): Promise<Visit[]> =>
    everyPage(
      (cursor) =>
        answer(
          api.GET('/api/doctors/{id}/appointments', {
            params: { path: { id: doctor }, query: { date: from, date_to: to, limit: MOST, cursor } as never },
          }),
        ) as Promise<{ items: Visit[]; next?: string }>,
    ),

  visit: (id: string) => answer(api.GET('/api/appointments/{id}', { params: { path: { id } } })) as Promise<Visit>,

  visitsOf: (patient: string): Promise<Visit[]> =>
    everyPage(
      (cursor) =>
        answer(
          api.GET('/api/patients/{id}/appointments', {
            params: { path: { id: patient }, query: { limit: MOST, cursor } as never },
          }),
        ) as Promise<{ items: Visit[]; next?: string }>,
    ),

  doctor: (id: string) => answer(api.GET('/api/doctors/{id}', { params: { path: { id } } })) as Promise<Doctor>,

  doctors: (q: string): Promise<Doctor[]> =>
    (
      answer(api.GET('/api/doctors', { params: { query: { limit: 50, ...(q ? { q } : {}) } as never } })) as Promise<{
        items: Doctor[];
      }>
    ).then((page) => page.items),

  schedule: (doctor: string) =>
    answer(api.GET('/api/doctors/{doctor}/schedule', { params: { path: { doctor } } })) as Promise<unknown> as Promise<Schedule>,

  free: (doctor: string, visitType: string, mode: Mode | undefined, from: string, to: string): Promise<Slot[]> =>
    (
      answer(
        api.GET('/api/appointments/search', {
          params: { query: { doctor_id: doctor, visit_type: visitType, ...(mode ? { mode } : {}), date: from, date_to: to, limit: 60 } as never },
        }),
      ) as Promise<{ slots: Slot[] }>
    ).then((page) => page.slots),

  step: (visit: Visit, change: { status?: Status; notes?: string }) =>
    answer(
      api.PUT('/api/appointments/{id}', {
        params: { path: { id: visit.id }, header: ifMatch(visit.version) as never },
        body: change,
      }),
    ),

  /** Answers with the version by which the move can be taken back. */
  async move(visit: Visit, start: string, doctor: string): Promise<number> {
    const call = api.POST('/api/appointments/{id}/reschedule', {
      params: { path: { id: visit.id }, header: ifMatch(visit.version) as never },
      body: { start, ...(doctor === visit.doctor_id ? {} : { doctor_id: doctor }) },
    });
    await answer(call);
    const tag = (await call).response.headers.get('ETag');
    return Number(tag?.replace(/\D/g, '') ?? visit.version + 1);
  },

  async blocks(doctor: string, from: string, to: string): Promise<Block[]> {
    const query = { date: from, date_to: to };
    return (await answer(api.GET('/api/doctors/{doctor}/blocks', { params: { path: { doctor }, query } }))).items;
  },

  block: (doctor: string, start: string, end: string, reason: string, keep: boolean) =>
    answer(
      api.POST('/api/doctors/{doctor}/blocks', {
        params: { path: { doctor } },
        body: { start, end, ...(reason ? { reason } : {}), ...(keep ? { appointments: 'keep' } : {}) },
      }),
    ),

  unblock: (doctor: string, block: string) =>
    answer(api.DELETE('/api/doctors/{doctor}/blocks/{block}', { params: { path: { doctor, block } } })),
};

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
