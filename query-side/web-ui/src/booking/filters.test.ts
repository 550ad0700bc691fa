import { expect, test } from 'vitest';
import { type Filters, wishOf } from './filters';

const NONE: Filters = { q: '', place: '', near: '', date: '', mode: '', language: '', insurance: '', sort: '', doctor_id: '' };
const WORDS = { specializations: ['Cardiology'], visit_types: ['follow-up'], languages: [], insurances: [], cities: [] };
const nameOf = (code: string) => (code === 'follow-up' ? 'Nachuntersuchung' : code);

test('what names a kind of visit is sought as one, by its code or by its name', () => {
  expect(wishOf({ ...NONE, q: 'Follow-up' }, WORDS, nameOf)).toEqual({ visit_type: 'follow-up' });
  expect(wishOf({ ...NONE, q: 'nachuntersuchung ' }, WORDS, nameOf)).toEqual({ visit_type: 'follow-up' });
});

test('anything else is sought as a specialty', () => {
  expect(wishOf({ ...NONE, q: 'Cardiology' }, WORDS, nameOf)).toEqual({ specialization: 'Cardiology' });
});

test('a position outweighs the name of a place', () => {
  expect(wishOf({ ...NONE, place: 'Boston', near: '42.36,-71.06', sort: 'distance' }, WORDS, nameOf)).toEqual({
    near: '42.36,-71.06',
    radius_km: '50',
    sort: 'distance',
  });
});

test('nothing is sorted by distance from nowhere', () => {
  expect(wishOf({ ...NONE, place: 'Boston', sort: 'distance' }, WORDS, nameOf)).toEqual({ location: 'Boston' });
});
