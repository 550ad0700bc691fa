import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Wish, Words } from './api';
import { today } from './when';

const NAMES = ['q', 'place', 'near', 'date', 'mode', 'language', 'insurance', 'sort', 'doctor_id'] as const;

/** What a search is narrowed by; all of it stands in the address. */
export type Filters = Record<(typeof NAMES)[number], string>;

/** How far "near me" reaches. */
const RADIUS_KM = '50';

/** The filters as the address has them, and a way to change some of them at once. */
export function useFilters(): [Filters, (changed: Partial<Filters>, replace?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    () => Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ''])) as Filters,
    [params],
  );
  const change = (changed: Partial<Filters>, replace = false) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      { replace },
    );
  return [filters, change];
}

/** The first day that is shown. */
export function firstDay(filters: Filters): string {
  return filters.date > today() ? filters.date : today();
}

/** The filters in the API's words, without the dates. What names a kind of visit is one; else it is a specialty. */
export function wishOf(filters: Filters, words: Words | undefined, nameOf: (code: string) => string): Wish {
  const visit = words?.visit_types.find((code) => isSame(code, filters.q) || isSame(nameOf(code), filters.q));
  const wish: Wish = {
    [visit ? 'visit_type' : 'specialization']: visit ?? filters.q,
    location: filters.near ? '' : filters.place,
    near: filters.near,
    radius_km: filters.near ? RADIUS_KM : '',
    mode: filters.mode,
    language: filters.language,
    insurance: filters.insurance,
    doctor_id: filters.doctor_id,
    sort: filters.sort === 'distance' && !filters.near ? '' : filters.sort,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value)) as Wish;
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
