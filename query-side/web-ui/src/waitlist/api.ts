import { answer, api } from '../api/client';
import type { Criteria } from '../api/reach';

export interface Asked {
  doctor_id?: string;
  specialization?: string;
}

/** What the screens about waiting ask of the platform. */
export const waitlistApi = {
  own: async (id: string) => (await answer(api.GET('/api/patients/{id}/waitlist', { params: { path: { id } } }))).items,
  of: (query: Asked, cursor?: string) =>
    answer(api.GET('/api/waitlist', { params: { query: { ...query, ...(cursor ? { cursor } : {}) } } })),
  join: (patient_id: string, criteria: Criteria) => answer(api.POST('/api/waitlist', { body: { patient_id, ...criteria } })),
  leave: (entry: string) => answer(api.DELETE('/api/waitlist/{entry}', { params: { path: { entry } } })),
  accept: (entry: string, offer: string) =>
    answer(api.POST('/api/waitlist/{entry}/offers/{offer}/accept', { params: { path: { entry, offer } } })),
  decline: (entry: string, offer: string) =>
    answer(api.POST('/api/waitlist/{entry}/offers/{offer}/decline', { params: { path: { entry, offer } } })),
};
