import { answer, api } from '../api/client';
import { open, type Mode } from './api';

/** What is sent to book. */
export interface Booking {
  patient_id: string;
  doctor_id: string;
  start: string;
  visit_type?: string;
  mode?: Mode;
  notes?: string;
  hold_id?: string;
}

/** A patient as lists show them. */
export interface PatientLine {
  id: string;
  full_name: string;
  date_of_birth: string;
}

const INTENTION = 'horarium.booking';

/** Books, once: the same wish has the same key, even when the page was loaded again before it was answered. */
export async function book(booking: Booking): Promise<{ id: string }> {
  const key = await keyFor(booking);
  try {
    const headers = { 'Idempotency-Key': key };
    const booked = await answer(open.POST('/api/appointments', { body: booking, headers }));
    sessionStorage.removeItem(INTENTION);
    return booked as { id: string };
  } catch (failure) {
    if ((failure as { status?: number }).status) {
      sessionStorage.removeItem(INTENTION);
    }
    throw failure;
  }
}

async function keyFor(booking: Booking): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(booking)));
  const wish = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [knownWish, knownKey] = (sessionStorage.getItem(INTENTION) ?? '').split(' ');
  if (knownWish === wish && knownKey) {
    return knownKey;
  }
  const key = crypto.randomUUID();
  sessionStorage.setItem(INTENTION, `${wish} ${key}`);
  return key;
}

export async function findPatients(name: string, birth: string): Promise<PatientLine[]> {
  const query = { ...(name ? { name } : {}), ...(birth ? { date_of_birth: birth } : {}), limit: '20' };
  return ((await answer(open.GET('/api/patients', { params: { query } }))) as { items: PatientLine[] }).items;
}

export async function patientOf(id: string): Promise<PatientLine> {
  return (await answer(api.GET('/api/patients/{id}', { params: { path: { id } } }))) as PatientLine;
}
