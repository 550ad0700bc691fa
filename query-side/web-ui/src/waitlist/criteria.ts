import type { Criteria } from '../api/reach';

/** What the form holds of what somebody waits for. */
export interface Draft {
  doctor: string;
  specialization: string;
  places: string[];
  days: number[];
  from: string;
  to: string;
  mode: string;
  visitType: string;
  fromDate: string;
  toDate: string;
}

/** What an address says that is waited for: a search that found nothing, or a doctor. */
export function draftOf(address: URLSearchParams): Draft {
  const at = (name: string) => address.get(name) ?? '';
  return {
    doctor: at('doctor_id'),
    specialization: at('specialization'),
    places: [],
    days: [],
    from: '',
    to: '',
    mode: at('mode'),
    visitType: at('visit_type'),
    fromDate: at('from_date'),
    toDate: '',
  };
}

/** Without what was left open: whoever names nothing takes anything. A doctor says more than a specialty. */
export function criteriaOf(draft: Draft): Criteria {
  const { doctor, specialization, places, days, from, to, mode, visitType, fromDate, toDate } = draft;
  const said = {
    doctor_id: doctor,
    specialization: doctor ? '' : specialization.trim(),
    location_ids: places,
    days: days.length === 7 ? [] : [...days].sort(),
    time_from: from,
    time_to: to,
    mode,
    visit_type: visitType.trim(),
    from_date: fromDate,
    to_date: toDate,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value.length > 0)) as Criteria;
}

export type Fault = 'who' | 'times' | 'dates';

/** What cannot be waited for. */
export function faultsOf(draft: Draft): Fault[] {
  const { doctor, specialization, from, to, fromDate, toDate } = draft;
  const faults: [Fault, boolean][] = [
    ['who', !doctor && !specialization.trim()],
    ['times', Boolean(from && to) && from >= to],
    ['dates', Boolean(fromDate && toDate) && fromDate > toDate],
  ];
  return faults.filter(([, is]) => is).map(([fault]) => fault);
}

/** Where that is waited for. */
export function joinPath(wish: { doctor_id?: string; specialization?: string; visit_type?: string; mode?: string }): string {
  const said = new URLSearchParams();
  for (const name of ['doctor_id', 'specialization', 'visit_type', 'mode'] as const) {
    const value = wish[name];
    if (value && !(name === 'specialization' && wish.doctor_id)) {
      said.set(name, value);
    }
  }
  return said.size > 0 ? `/waitlist/join?${said}` : '/waitlist/join';
}
