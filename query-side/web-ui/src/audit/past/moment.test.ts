import { expect, test } from 'vitest';
import { isNow, momentOf, NOW, queryOf, typedMoment } from './moment';

const VIENNA = 'Europe/Vienna';

test('a position is typed as it is shown', () => {
  expect(typedMoment(' 812.4 ', VIENNA)).toEqual({ position: '812.4' });
});

test('a time is typed by the clock on the wall, in summer and in winter', () => {
  expect(typedMoment('2026-03-03 14:05', VIENNA)).toEqual({ asOf: '2026-03-03T13:05:00.000Z' });
  expect(typedMoment('2026-07-03 9:05:07', VIENNA)).toEqual({ asOf: '2026-07-03T07:05:07.000Z' });
});

test('a date alone is its first minute', () => {
  expect(typedMoment('2026-03-03', VIENNA)).toEqual({ asOf: '2026-03-02T23:00:00.000Z' });
});

test('an instant holds whatever the zone', () => {
  expect(typedMoment('2026-03-03T14:05:00+05:00', VIENNA)).toEqual({ asOf: '2026-03-03T09:05:00.000Z' });
});

test.each(['', 'yesterday', '812', '812.', '2026-02-30', '2026-03-03 25:00', '2026-13-01 10:00', '3/3/2026'])(
  '"%s" is no moment',
  (text) => {
    expect(typedMoment(text, VIENNA)).toBeUndefined();
  },
);

test('an address without a moment, or with none that is one, shows now', () => {
  expect(momentOf(undefined, undefined)).toEqual(NOW);
  expect(momentOf('1; drop', 'soon')).toEqual(NOW);
  expect(isNow(momentOf('5.6', undefined))).toBe(false);
});

test('the platform is asked for a position or an instant, never both', () => {
  expect(queryOf(momentOf('5.6', '2026-03-03T14:05:00Z'))).toEqual({ position: '5.6' });
  expect(queryOf(momentOf(undefined, '2026-03-03T14:05:00Z'))).toEqual({ as_of: '2026-03-03T14:05:00Z' });
  expect(queryOf(NOW)).toEqual({});
});
