import { answer, api } from '../api/client';
import type { Schemas } from '../api/token';

export type Mode = 'IN_PERSON' | 'VIDEO';

/** A time that can be booked, as the search tells it. */
export type Slot = Schemas['Slot'];
/** One page of a search; degraded where the index was away: the same times, found less quickly. */
export type SlotPage = Schemas['SlotPage'];

/** What a search asks for, by the API's own names. */
export interface Wish {
  specialization?: string;
  visit_type?: string;
  location?: string;
  near?: string;
  radius_km?: string;
  date?: string;
  date_to?: string;
  mode?: string;
  language?: string;
  insurance?: string;
  sort?: string;
  doctor_id?: string;
}

/** The words that the directory knows, for suggestions. */
export type Words = Schemas['DirectoryWords'];
export type Doctor = Schemas['Doctor'];
export type Clinic = Schemas['Clinic'];

/** As many slots as one answer of the API holds. */
export const MOST_SLOTS = 200;

interface Answered {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** For the routes and answers that the API's description does not tell exactly. */
export const open = api as unknown as Record<'GET' | 'POST' | 'DELETE', (path: string, init?: object) => Promise<Answered>>;

/** One page of free times. */
export function findSlots(wish: Wish, limit = MOST_SLOTS, cursor?: string, signal?: AbortSignal): Promise<SlotPage> {
  const query = { ...wish, limit: String(limit), ...(cursor ? { cursor } : {}) };
  return answer(api.GET('/api/appointments/search', { params: { query }, ...(signal ? { signal } : {}) }));
}

export function directoryWords(): Promise<Words> {
  return answer(api.GET('/api/directory/words'));
}

export function doctorOf(id: string): Promise<Doctor> {
  return answer(api.GET('/api/doctors/{id}', { params: { path: { id } } }));
}

export function clinicOf(id: string): Promise<Clinic> {
  return answer(api.GET('/api/clinics/{id}', { params: { path: { id } } }));
}
