import { expect, test } from 'vitest';
import { clock, closedOn, hoursOn, shownHours, zoneOf } from './hours';
import type { Schedule } from './types';

const at = (day: number, from: string, to: string, zone = 'Europe/Berlin') => ({ day_of_week: day, start_time: from, end_time: to, zone });
const schedule: Schedule = {
  weeks: [
    { effective_from: '2026-01-01', hours: [at(1, '13:00:00', '17:00:00'), at(1, '08:00:00', '12:00:00')] },
    { effective_from: '2026-03-01', hours: [at(1, '09:00', '10:00')] },
  ],
  exceptions: [{ date: '2026-12-25', closed: false, hours: [at(5, '10:00', '11:00')], reason: 'Emergencies' }],
  holidays: [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2026-02-02', name: 'Candlemas' },
  ],
  visit_types: [],
};

test('the week in force on a date says its hours', () => {
  expect(hoursOn(schedule, '2026-02-09')?.open).toEqual([{ from: 480, to: 720 }, { from: 780, to: 1020 }]);
  expect(hoursOn(schedule, '2026-03-02')?.open).toEqual([{ from: 540, to: 600 }]);
  expect(hoursOn(schedule, '2026-03-03')?.open).toEqual([]);
  expect(hoursOn(schedule, '2025-12-01')).toBeUndefined();
});

test('exceptions outrank holidays, and holidays the week', () => {
  expect(hoursOn(schedule, '2026-12-25')).toEqual({ open: [{ from: 600, to: 660 }], why: 'Emergencies' });
  expect(hoursOn(schedule, '2026-02-02')).toEqual({ open: [], why: 'Candlemas' });
});

test('closed is what is not open', () => {
  expect(closedOn([{ from: 480, to: 720 }, { from: 780, to: 1440 }])).toEqual([{ from: 0, to: 480 }, { from: 720, to: 780 }]);
  expect(closedOn([])).toEqual([{ from: 0, to: 1440 }]);
});

test('business hours are shown with an hour around', () => {
  expect(shownHours([hoursOn(schedule, '2026-02-09'), undefined])).toEqual({ from: 420, to: 1080, first: 480 });
  expect(shownHours([])).toEqual({ from: 420, to: 1140, first: 480 });
  expect(clock(425)).toBe('07:05');
});

test('the zone is that of most hours', () => {
  expect(zoneOf(schedule)).toBe('Europe/Berlin');
  expect(zoneOf({ weeks: [], exceptions: [], holidays: [], visit_types: [] })).toBeUndefined();
});
