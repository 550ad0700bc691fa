import { useQueries, useQuery } from '@tanstack/react-query';
import { calendarApi } from './api';
import { isWithin, useReach } from './reach';
import type { Doctor } from './types';

const KEPT = 'horarium.clinic.doctors';
const AT_FIRST = 4;

/** The doctors whose days the desk looks at, and those whom it may look at: as the address says, else as last time. */
export function useClinicDoctors(named: string | undefined, search: string) {
  const { clinics, isKnown } = useReach();
  const { data: first, error } = useQuery({ queryKey: ['doctors', 'list', ''], queryFn: () => calendarApi.doctors('') });
  const { data: found } = useQuery({
    queryKey: ['doctors', 'list', search],
    queryFn: () => calendarApi.doctors(search),
    enabled: search !== '',
  });
  const mine = (first ?? []).filter((it) => isWithin(it, clinics));
  const kept = named ?? localStorage.getItem(KEPT) ?? undefined;
  const ids = kept ? kept.split(',') : isKnown ? ofOneClinic(mine).map((it) => it.id) : [];
  const people = useQueries({ queries: ids.map((id) => ({ queryKey: ['doctors', id], queryFn: () => calendarApi.doctor(id) })) });
  const chosen = ids.map((id, at): Doctor => people[at]?.data ?? mine.find((it) => it.id === id) ?? { id, full_name: '…' });
  return {
    ids,
    chosen,
    choices: apart([...chosen, ...mine, ...(found ?? []).filter((it) => isWithin(it, clinics))]),
    isReady: !!first && isKnown,
    error,
  };
}

/** Keeps whom the desk looks at for the next time. */
export function keepDoctors(ids: string[]): void {
  localStorage.setItem(KEPT, ids.join());
}

/** Some to begin with: colleagues, so that the columns have one day and one zone. */
function ofOneClinic(doctors: Doctor[]): Doctor[] {
  const clinic = doctors[0]?.roles?.[0]?.clinic_id;
  return doctors.filter((it) => it.roles?.some((role) => role.clinic_id === clinic)).slice(0, AT_FIRST);
}

function apart(doctors: Doctor[]): Doctor[] {
  return doctors.filter((it, at) => doctors.findIndex((other) => other.id === it.id) === at);
}
