import { answer, api, everyPage } from '../api/client';
import type { Duplicate, FormerEntry, HistoryEntry, MedicalRecord, Note, Told } from './types';

const of = (version: number) => ({ 'If-Match': `"${version}"` });

/** What a note is sent with beside what it says. */
export interface Accepted {
  accept_warnings?: string[];
  accepted_because?: string;
}

/** What the screens about health ask of the platform. */
export const recordsApi = {
  history: async (id: string) =>
    (await everyPage((cursor) =>
      answer(api.GET('/api/patients/{id}/history', { params: { path: { id }, query: { limit: '200', cursor } } })),
    )) as HistoryEntry[],
  formerEntries: async (id: string, entry: string) =>
    (await answer(api.GET('/api/patients/{id}/history/{entry}/versions', { params: { path: { id, entry } } }))).items as FormerEntry[],
  tell: (id: string, body: Told) => answer(api.POST('/api/patients/{id}/history', { params: { path: { id } }, body })),
  correct: (id: string, entry: string, body: Told) =>
    answer(api.PUT('/api/patients/{id}/history/{entry}', { params: { path: { id, entry } }, body })),
  retract: (id: string, entry: string, reason: string) =>
    answer(api.DELETE('/api/patients/{id}/history/{entry}', { params: { path: { id, entry }, query: { reason } } })),

  records: (id: string, query: { cursor?: string; appointment_id?: string }) =>
    answer(api.GET('/api/patients/{id}/medical-records', { params: { path: { id }, query: { limit: '20', ...query } } })),
  formerRecords: async (id: string) =>
    (await answer(api.GET('/api/medical-records/{id}/versions', { params: { path: { id } } }))).items,
  write: (of: { patient: string; appointment: string; template: string }, note: Note, accepted: Accepted) =>
    answer(
      api.POST('/api/medical-records', {
        body: { patient_id: of.patient, appointment_id: of.appointment, template: of.template, ...wire(note), ...accepted },
      }),
    ),
  amend: (id: string, version: number, reason: string, note: Note, accepted: Accepted) =>
    answer(
      api.PUT('/api/medical-records/{id}', {
        params: { path: { id }, header: of(version) },
        body: { reason, ...wire(note), ...accepted },
      }),
    ),
  sign: ({ id, version }: MedicalRecord) =>
    answer(api.POST('/api/medical-records/{id}/sign', { params: { path: { id }, header: of(version) } })),
  withdraw: (id: string, report: string, reason: string) =>
    answer(api.DELETE('/api/medical-records/{id}/reports/{report}', { params: { path: { id, report }, query: { reason } } })),

  templates: async () => (await answer(api.GET('/api/record-templates'))).items,
  keepTemplate: (visit_type: string, body: { findings: string[]; plan: string[] }) =>
    answer(api.PUT('/api/record-templates/{visit_type}', { params: { path: { visit_type } }, body })),

  duplicates: async (id: string) =>
    (await answer(api.GET('/api/patients/{id}/duplicates', { params: { path: { id } } }))).items as Duplicate[],
  merge: (id: string, into: string) => answer(api.POST('/api/patients/{id}/merge', { params: { path: { id } }, body: { into } })),

  erasure: (id: string) => answer(api.GET('/api/patients/{id}/erasure', { params: { path: { id } } })),
  erase: (id: string, reason: string) => answer(api.POST('/api/patients/{id}/erasure', { params: { path: { id } }, body: { reason } })),
  hold: (id: string, reason: string) => answer(api.PUT('/api/patients/{id}/legal-hold', { params: { path: { id } }, body: { reason } })),
  release: (id: string, reason: string) =>
    answer(api.DELETE('/api/patients/{id}/legal-hold', { params: { path: { id }, query: { reason } } })),
};

/** As the platform takes it: the lists are named by one of what they hold. */
function wire({ diagnoses, prescriptions, findings, plan }: Note) {
  return {
    diagnosis: diagnoses,
    prescription: prescriptions,
    ...(findings ? { findings } : {}),
    ...(plan ? { plan } : {}),
  };
}
