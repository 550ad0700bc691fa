import { expect, test } from 'vitest';
import { keyOf, pathOf, wantedOf } from './slotLink';

const WANTED = {
  doctorId: '2a9dbf6c-e4cd-5895-9465-d0265ce3b898',
  start: '2026-12-01T10:30:00-05:00',
  visitType: 'consultation',
  mode: 'IN_PERSON' as const,
  locationId: undefined,
};

test('an address leads to the visit that it was made of', () => {
  expect(wantedOf(new URLSearchParams(pathOf(WANTED).split('?')[1]))).toEqual(WANTED);
});

test('a start is the same however it is written', () => {
  expect(keyOf({ ...WANTED, start: '2026-12-01T15:30:00Z' })).toBe(keyOf(WANTED));
});

test('an address without a doctor or with a broken start asks for nothing', () => {
  expect(wantedOf(new URLSearchParams('start=2026-12-01T15:30:00Z'))).toBeUndefined();
  expect(wantedOf(new URLSearchParams('doctor_id=1&start=soon'))).toBeUndefined();
});
