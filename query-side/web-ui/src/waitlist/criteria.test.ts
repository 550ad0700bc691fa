import { expect, test } from 'vitest';
import { criteriaOf, draftOf, faultsOf, joinPath } from './criteria';

const anything = draftOf(new URLSearchParams());

test('whoever names a specialty alone waits for anything of it', () => {
  expect(criteriaOf({ ...anything, specialization: ' Cardiology ' })).toEqual({ specialization: 'Cardiology' });
});

test('a doctor says more than a specialty', () => {
  expect(criteriaOf({ ...anything, doctor: 'd', specialization: 'Cardiology' })).toEqual({ doctor_id: 'd' });
});

test('what is named is sent, in order', () => {
  const draft = { ...anything, doctor: 'd', days: [5, 1], from: '08:00', mode: 'VIDEO', places: ['l'], toDate: '2026-12-24' };
  expect(criteriaOf(draft)).toEqual({
    doctor_id: 'd',
    location_ids: ['l'],
    days: [1, 5],
    time_from: '08:00',
    mode: 'VIDEO',
    to_date: '2026-12-24',
  });
});

test('all days are no choice', () => {
  expect(criteriaOf({ ...anything, doctor: 'd', days: [0, 1, 2, 3, 4, 5, 6] })).toEqual({ doctor_id: 'd' });
});

test.each([
  [{}, ['who']],
  [{ doctor: 'd' }, []],
  [{ doctor: 'd', from: '12:00', to: '09:00' }, ['times']],
  [{ doctor: 'd', from: '12:00', to: '12:00' }, ['times']],
  [{ doctor: 'd', from: '12:00' }, []],
  [{ doctor: 'd', fromDate: '2026-03-02', toDate: '2026-03-01' }, ['dates']],
  [{ doctor: 'd', fromDate: '2026-03-02', toDate: '2026-03-02' }, []],
])('%o has the faults %o', (changed, faults) => {
  expect(faultsOf({ ...anything, ...changed })).toEqual(faults);
});

test('a search that found nothing leads to waiting for the same', () => {
  const path = joinPath({ specialization: 'Ear, nose & throat', mode: 'VIDEO' });
  const draft = draftOf(new URL(path, 'https://example.org').searchParams);
  expect(criteriaOf(draft)).toEqual({ specialization: 'Ear, nose & throat', mode: 'VIDEO' });
  expect(joinPath({})).toBe('/waitlist/join');
});
