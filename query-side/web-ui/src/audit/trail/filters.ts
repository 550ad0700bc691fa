import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Query } from '../api';

export const FILTERS = [
  'from',
  'to',
  'show',
  'role',
  'outcome',
  'emergency',
  'actor',
  'patient',
  'doctor',
  'appointment',
  'type',
  'correlation',
] as const;

/** What a list is narrowed by; all of it stands in the address. Times are instants there, so that a link says the same everywhere. */
export type Filters = Record<(typeof FILTERS)[number], string>;

export const NONE = Object.fromEntries(FILTERS.map((name) => [name, ''])) as Filters;

export function filtersOf(params: URLSearchParams): Filters {
  return Object.fromEntries(FILTERS.map((name) => [name, params.get(name)?.trim() ?? ''])) as Filters;
}

/** The address with other filters; what else it says stays, but for what is shown beside the list. */
export function withFilters(params: URLSearchParams, filters: Filters): URLSearchParams {
  const after = new URLSearchParams(params);
  after.delete('shown');
  for (const name of FILTERS) {
    if (filters[name]) {
      after.set(name, filters[name]);
    } else {
      after.delete(name);
    }
  }
  return after;
}

/** What to ask the events for, or nothing where no event can be meant. The latest come first, as accesses always do. */
export function eventQuery({ show, outcome, ...filters }: Filters): Query | undefined {
  return show === 'accesses' || outcome === 'DENIED' ? undefined : known({ ...filters, order: 'desc' });
}

/** What to ask the accesses for, or nothing where no access can be meant: they cannot be sought by what events are about. */
export function accessQuery({ show, doctor, appointment, type, ...filters }: Filters): Query | undefined {
  return show === 'events' || doctor || appointment || type ? undefined : known(filters);
}

function known(query: Record<string, string>): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}

/** The filters of the address, and a way to set others. */
export function useFilters(): [Filters, (filters: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersOf(params), [params]);
  return [filters, (next) => setParams((before) => withFilters(before, next))];
}
