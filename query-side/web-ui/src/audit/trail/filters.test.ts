import { expect, test } from 'vitest';
import { accessQuery, eventQuery, filtersOf, NONE, withFilters } from './filters';

test('the address says all filters, and gets them back', () => {
  const filters = { ...NONE, from: '2026-03-03T08:00:00.000Z', actor: 'a b&c', emergency: 'true' };
  expect(filtersOf(withFilters(new URLSearchParams(), filters))).toEqual(filters);
});

test('other filters leave the rest of the address alone, but nothing stays open beside the list', () => {
  const after = withFilters(new URLSearchParams('lang=de&shown=e1&role=STAFF'), { ...NONE, patient: 'p' });
  expect(after.toString()).toBe('lang=de&patient=p');
});

test('only what is filtered by is asked for', () => {
  expect(eventQuery({ ...NONE, role: 'STAFF' })).toEqual({ role: 'STAFF', order: 'desc' });
  expect(accessQuery({ ...NONE, outcome: 'DENIED' })).toEqual({ outcome: 'DENIED' });
});

test('events are never denied, and accesses cannot be sought by what events are about', () => {
  expect(eventQuery({ ...NONE, outcome: 'DENIED' })).toBeUndefined();
  for (const name of ['type', 'doctor', 'appointment'] as const) {
    expect(accessQuery({ ...NONE, [name]: 'x' })).toBeUndefined();
    expect(eventQuery({ ...NONE, [name]: 'x' })).toEqual({ [name]: 'x', order: 'desc' });
  }
});

test('one kind alone can be shown', () => {
  expect(accessQuery({ ...NONE, show: 'events' })).toBeUndefined();
  expect(eventQuery({ ...NONE, show: 'accesses' })).toBeUndefined();
});
