import { expect, test } from 'vitest';
import type { Site } from '../../types';
import { faults, newEntry } from './stretches';
import { changeOf, draftOf, onWorkingDays } from './week';

const ELM: Site = { id: 'elm', name: 'Elm', zone: 'America/New_York' };
const OAK: Site = { id: 'oak', name: 'Oak', zone: 'America/Chicago' };

const week = {
  effective_from: '2026-01-01',
  hours: [
    { day_of_week: 1, start_time: '09:00:00', end_time: '12:00:00', location_id: 'elm', zone: 'America/New_York' },
    { day_of_week: 1, start_time: '13:00:00', end_time: '17:00:00', location_id: 'oak', zone: 'America/Chicago' },
  ],
};

test('a week that is entered as it was read is sent as it was read, on each location’s own clock', () => {
  expect(changeOf(draftOf(week, '2026-02-01', [ELM, OAK])).week).toEqual({
    effective_from: '2026-02-01',
    hours: [
      { day_of_week: 1, start_time: '09:00', end_time: '12:00', location_id: 'elm' },
      { day_of_week: 1, start_time: '13:00', end_time: '17:00', location_id: 'oak' },
    ],
  });
});

test('a zone that is not the location’s own is kept', () => {
  const moved = { ...week, hours: week.hours.map((row) => ({ ...row, zone: 'Europe/Berlin' })) };
  expect(changeOf(draftOf(moved, '2026-02-01', [ELM, OAK])).week.zone).toBe('Europe/Berlin');
});

test('one day’s hours go to the other working days and not to the weekend', () => {
  const draft = onWorkingDays(draftOf(week, '2026-02-01', [ELM, OAK]), 1);
  expect(draft.days.map((entries) => entries.length)).toEqual([0, 2, 2, 2, 2, 2, 0]);
});

test('stretches that overlap, end too early or lack a time are found, and midnight ends the day', () => {
  const fine = newEntry('20:00', '00:00', 'elm');
  const early = newEntry('12:00', '11:00', 'elm');
  const open = newEntry('09:00', '', 'elm');
  const over = newEntry('21:00', '22:00', 'elm');
  const nowhere = newEntry('05:00', '06:00', 'gone');
  const found = faults([fine, early, open, over, nowhere], [ELM]);
  expect(found.get(fine.key)).toBeUndefined();
  expect(found.get(early.key)).toEqual({ end: 'end-before-start' });
  expect(found.get(open.key)).toEqual({ end: 'missing' });
  expect(found.get(over.key)).toEqual({ start: 'overlap' });
  expect(found.get(nowhere.key)).toEqual({ location: 'no-place' });
});
