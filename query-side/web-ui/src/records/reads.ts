import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { recordsApi } from './api';
import type { Template } from './types';

const HISTORY = 'history';
const RECORDS = 'medical-records';

export function useHistory(patient: string) {
  return useQuery({ queryKey: [HISTORY, patient], queryFn: () => recordsApi.history(patient) });
}

export function useFormerEntries(patient: string, entry: string) {
  return useQuery({ queryKey: [HISTORY, patient, entry], queryFn: () => recordsApi.formerEntries(patient, entry) });
}

/** What was written about a patient's visits, the last first. */
export function useRecords(patient: string) {
  return useInfiniteQuery({
    queryKey: [RECORDS, patient],
    queryFn: ({ pageParam }) => recordsApi.records(patient, pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
  });
}

/** What was written about one visit; nothing where nothing was. */
export function useRecordOf(patient: string, appointment: string) {
  return useQuery({
    queryKey: [RECORDS, patient, appointment],
    queryFn: async () => (await recordsApi.records(patient, { appointment_id: appointment })).items[0] ?? null,
  });
}

export function useFormerRecords(id: string) {
  return useQuery({ queryKey: [RECORDS, 'versions', id], queryFn: () => recordsApi.formerRecords(id) });
}

export function useTemplates() {
  return useQuery({ queryKey: ['record-templates'], queryFn: recordsApi.templates, staleTime: 300_000 });
}

/** The headings for a kind of visit: its own, or else the usual ones. */
export function templateFor(visitType: string, templates: Template[] | undefined): Template | undefined {
  return templates?.find((it) => it.visit_type === visitType) ?? templates?.find((it) => !it.visit_type);
}

/** Reads again what is shown of a patient's health, because some of it has changed. */
export function useReadAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([HISTORY, RECORDS].map((queryKey) => queries.invalidateQueries({ queryKey: [queryKey] })));
}
