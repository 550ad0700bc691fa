import { expect, test } from 'vitest';
import { instantOf, offsetText, plusMinutes, wallOf } from './zone';

test('an instant is told by the clocks of the zone', () => {
  expect(wallOf('2026-07-01T08:00:00Z', 'Europe/Berlin')).toBe('2026-07-01T10:00');
  expect(wallOf('2026-01-01T02:30:00Z', 'America/New_York')).toBe('2025-12-31T21:30');
});

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'])('there and back in %s', (zone) => {
  for (const wall of ['2026-03-29T01:30', '2026-03-29T09:00', '2026-10-25T12:15', '2026-11-01T00:30', '2026-04-05T04:00']) {
    expect(wallOf(instantOf(wall, zone), zone)).toBe(wall);
  }
});

test('what the clocks show twice is the first of both, what they skip is the hour after', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

test('an offset is written with its sign', () => {
  expect(offsetText(new Date('2026-07-01T00:00:00Z'), 'Europe/Berlin')).toBe('+02:00');
  expect(offsetText(new Date('2026-01-01T00:00:00Z'), 'America/St_Johns')).toBe('-03:30');
});

test('minutes go on over midnight', () => {
  expect(plusMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
});
