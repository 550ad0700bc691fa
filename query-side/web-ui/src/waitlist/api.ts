import { get, post, remove } from '../api/open';
import type { Criteria, Waiting } from '../api/reach';

interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface Asked {
  doctor_id?: string;
  specialization?: string;
}

/** What the screens about waiting ask of the platform. */
export const waitlistApi = {
  own: async (patient: string) =>
    (await get<Page<Waiting>>('/api/patients/{id}/waitlist', { params: { path: { id: patient } } })).items,
  of: (query: Asked, cursor?: string) =>
    get<Page<Waiting>>('/api/waitlist', { params: { query: { ...query, ...(cursor ? { cursor } : {}) } } }),
  join: (patient_id: string, criteria: Criteria) => post<{ id: string }>('/api/waitlist', { body: { patient_id, ...criteria } }),
  leave: (entry: string) => remove('/api/waitlist/{entry}', { params: { path: { entry } } }),
  answer: (entry: string, offer: string, what: 'accept' | 'decline') =>
    post<{ appointment_id?: string } | undefined>(`/api/waitlist/{entry}/offers/{offer}/${what}`, {
      params: { path: { entry, offer } },
    }),
};
