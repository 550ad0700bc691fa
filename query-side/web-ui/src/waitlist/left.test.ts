import { expect, test } from 'vitest';
import { clockParts, secondsTo } from './left';

const NOW = Date.parse('2026-03-03T10:00:00Z');

test.each([
  ['2026-03-03T10:00:30Z', 30],
  ['2026-03-03T10:00:00.200Z', 1],
  ['2026-03-03T11:00:00+01:00', 0],
  ['2026-03-03T09:00:00Z', 0],
])('until %s are %i seconds', (until, seconds) => {
  expect(secondsTo(until, NOW)).toBe(seconds);
});

test.each([
  [0, [0, 0]],
  [59, [0, 59]],
  [3_599, [59, 59]],
  [3_600, [1, 0, 0]],
  [90_061, [25, 1, 1]],
])('%i seconds are shown as %o', (seconds, parts) => {
  expect(clockParts(seconds)).toEqual(parts);
});
