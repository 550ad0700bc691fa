import { answer, api, everyPage } from '../api/client';
import { askPatiently } from '../api/patience';
import { Problem } from '../api/problem';
import type { Status } from '../ui/StatusBadge';

export interface Address {
  line?: string | null;
  city?: string | null;
  state?: string | null;
  postal_code?: string | null;
  country?: string | null;
}

/** A visit that was booked, with whom and where. */
export interface Appointment {
  id: string;
  status: Status;
  patient_id: string;
  doctor_id: string;
  /** With the clinic's offset. */
  start: string;
  end: string;
  zone: string;
  /** On the clinic's calendar. */
  appointment_date: string;
  visit_type: string;
  mode: 'IN_PERSON' | 'VIDEO';
  location_id: string;
  notes?: string | null;
  cancellation_reason?: string | null;
  patient?: { full_name: string } | null;
  doctor?: { full_name: string; specialization?: string | null } | null;
  location?: { name: string; address?: Address | null } | null;
  version: number;
}

/** Where a clinic receives. */
export interface Site {
  id: string;
  phone_number?: string | null;
  position?: { lat: number; lon: number } | null;
}

export interface AppointmentList {
  items: Appointment[];
  next?: string | null;
}

/** Which appointments of a patient: by when they start. */
export interface Wanted {
  from?: string;
  to?: string;
  limit?: string;
  cursor?: string;
}

const MOST = '200';

export const appointment = (id: string) =>
  answer(api.GET('/api/appointments/{id}', { params: { path: { id } } })) as Promise<unknown> as Promise<Appointment>;

/** A page of a patient's appointments, the first first. */
export const appointmentsOf = (patient: string, wanted: Wanted) =>
  answer(
    api.GET('/api/patients/{id}/appointments', { params: { path: { id: patient }, query: wanted } }),
  ) as Promise<unknown> as Promise<AppointmentList>;

export const allAppointmentsOf = (patient: string, wanted: Wanted) =>
  everyPage<Appointment>((cursor) => appointmentsOf(patient, { ...wanted, limit: MOST, ...(cursor ? { cursor } : {}) }));

const unchanged = ({ version }: Appointment) => ({ 'If-Match': `"${version}"` });

/** Takes it a step further or notes something, unless somebody else changed it since it was shown. */
export const update = (it: Appointment, change: { status?: Status; notes?: string }) =>
  answer(api.PUT('/api/appointments/{id}', { params: { path: { id: it.id }, header: unchanged(it) }, body: change }));

export const move = (it: Appointment, start: string) =>
  answer(api.POST('/api/appointments/{id}/reschedule', { params: { path: { id: it.id }, header: unchanged(it) }, body: { start } }));

/** Where a doctor receives, as far as the directory knows it. */
export async function siteOf({ doctor_id, location_id }: Appointment): Promise<Site | null> {
  const doctor = await answer(api.GET('/api/doctors/{id}', { params: { path: { id: doctor_id } } }));
  const id = doctor.roles?.find((role) => role.location_ids?.includes(location_id))?.clinic_id ?? doctor.clinic_id;
  if (!id) {
    return null;
  }
  const clinic = await answer(api.GET('/api/clinics/{id}', { params: { path: { id } } }));
  return (clinic.locations?.find((site) => site.id === location_id) as Site | undefined) ?? null;
}

/** The appointment as calendars take it. */
export async function calendarFile({ id }: Appointment): Promise<Blob> {
  const path = new URL(`/api/appointments/${id}/calendar.ics`, window.location.origin);
  const response = await askPatiently(new Request(path)).catch(() => {
    throw Problem.offline();
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.blob();
}
