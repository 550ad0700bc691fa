import { expect, test } from 'vitest';
import { openHours } from './openHours';

const hours = (day: string, start: string, end: string, zone = 'America/New_York') => ({ day, start, end, zone });
const RULES = {
  weeks: [
    { effective_from: '2026-01-01', hours: [hours('TUESDAY', '09:00:00', '17:00:00')] },
    { effective_from: '2026-03-10', hours: [hours('TUESDAY', '20:00:00', '02:00:00')] },
  ],
  exceptions: { '2026-03-31': { date: '2026-03-31', hours: [hours('TUESDAY', '10:00:00', '11:00:00')] } },
  holidays: { '2026-03-24': 'A holiday', '2026-03-31': 'Another' },
};
const told = (date: string) => openHours(RULES, date).map((it) => `${it.start.slice(5, 16)} ${it.end.slice(5, 16)}`);

test('the week in force says when, by the clocks of its place', () => {
  expect(told('2026-03-03')).toEqual(['03-03T14:00 03-03T22:00']);
  expect(told('2026-03-04')).toEqual([]);
});

test('hours over midnight belong to both dates that they touch', () => {
  expect(told('2026-03-11')).toEqual(['03-11T00:00 03-11T06:00']);
});

test('a holiday closes a day, and an exception opens it again', () => {
  expect(told('2026-03-25')).toEqual([]);
  expect(told('2026-03-31')).toEqual(['03-31T14:00 03-31T15:00']);
});

test('without rules nothing is known to be open', () => {
  expect(openHours(null, '2026-03-03')).toEqual([]);
  expect(openHours({ weeks: 'none' }, '2026-03-03')).toEqual([]);
});
