import { answer } from '../api/client';
import { get, open, post, put, remove } from '../api/open';
import { Problem } from '../api/problem';
import type { Clinic, Doctor, PageOf, Preview, Schedule, ScheduleChange, WeekChange } from './types';

export { get, post, put, remove };

/** A schedule as it was read, with the version by which the platform knows it where it says one. */
export interface ReadSchedule {
  schedule: Schedule;
  etag: string | undefined;
}

export async function readSchedule(doctor: string): Promise<ReadSchedule> {
  const call = open.GET('/api/doctors/{doctor}/schedule', { params: { path: { doctor } } });
  const schedule = (await answer(call)) as Schedule;
  return { schedule, etag: (await call).response.headers.get('ETag') ?? undefined };
}

/** Refuses what was entered upon a schedule that somebody has changed since; also where the platform is not asked to. */
export async function mustBeUnchanged(doctor: string, read: ReadSchedule): Promise<void> {
  const now = await readSchedule(doctor);
  if (JSON.stringify(now.schedule) !== JSON.stringify(read.schedule)) {
    throw new Problem(412, { type: 'version-mismatch', detail: '' });
  }
}

export function preview(doctor: string, stretch: { from: string; to: string }, change: ScheduleChange): Promise<Preview> {
  return post('/api/doctors/{doctor}/schedule/preview', { params: { path: { doctor } }, body: { ...stretch, ...change } });
}

/** Makes the change that was previewed. */
export async function save(doctor: string, change: ScheduleChange, read: ReadSchedule): Promise<void> {
  await mustBeUnchanged(doctor, read);
  const path = { doctor };
  const at = `/api/doctors/{doctor}`;
  if (change.week) {
    await putWeek(doctor, change.week, read.etag);
  } else if (change.exception) {
    await post(`${at}/schedule/exceptions`, { params: { path }, body: change.exception });
  } else if (change.remove_exception) {
    await remove(`${at}/schedule/exceptions/{date}`, { params: { path: { doctor, date: change.remove_exception } } });
  } else if (change.holidays) {
    await put(`${at}/schedule/holidays`, { params: { path }, body: change.holidays });
  } else if (change.visit_type) {
    await post(`${at}/visit-types`, { params: { path }, body: change.visit_type });
  } else if (change.withdraw_visit_type) {
    await remove(`${at}/visit-types/{code}`, { params: { path: { doctor, code: change.withdraw_visit_type } } });
  } else if (change.booking_window) {
    await put(`${at}/booking-window`, { params: { path }, body: change.booking_window });
  }
}

function putWeek(doctor: string, week: WeekChange, etag: string | undefined): Promise<unknown> {
  const header = etag ? { 'If-Match': etag } : {};
  return put('/api/doctors/{doctor}/schedule', { params: { path: { doctor }, header }, body: week });
}

export function readDoctor(id: string): Promise<Doctor> {
  return get('/api/doctors/{id}', { params: { path: { id } } });
}

export function findDoctors(wanted: { q?: string; specialization?: string; limit?: number; cursor?: string }): Promise<PageOf<Doctor>> {
  const query = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''));
  return get('/api/doctors', { params: { query } });
}

export function readClinic(id: string): Promise<Clinic> {
  return get('/api/clinics/{id}', { params: { path: { id } } });
}
