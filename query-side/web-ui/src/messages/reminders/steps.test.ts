import { expect, test } from 'vitest';
import { beforeOf, draftsOf, durationOf, isPossible, isWhole, minutesOf, stepsOf } from './steps';

test.each([
  ['PT48H', 2880],
  ['P2D', 2880],
  ['PT1H30M', 90],
  ['PT45M', 45],
  ['P', undefined],
  ['PT', undefined],
  ['48 h', undefined],
])('%s is %s minutes', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});

test.each([
  ['PT48H', '48', 'hours'],
  ['PT2H', '2', 'hours'],
  ['PT72H', '3', 'days'],
  ['PT90M', '90', 'minutes'],
])('%s is shown as %s %s', (duration, amount, unit) => {
  expect(beforeOf(duration)).toEqual({ amount, unit });
});

test.each(['PT48H', 'PT2H', 'PT90M', 'PT168H'])('%s is sent back as it was read', (duration) => {
  expect(durationOf(beforeOf(duration))).toBe(duration);
});

test('steps are sent the earliest first and none twice', () => {
  const drafts = [{ visitType: ' ', before: [{ amount: '2', unit: 'hours' as const }, { amount: '3', unit: 'days' as const }, { amount: '120', unit: 'minutes' as const }] }];
  expect(stepsOf(drafts)).toEqual([{ visit_type: null, before: ['PT72H', 'PT2H'] }]);
});

test.each([
  ['0', false],
  ['-1', false],
  ['', false],
  ['1.5', false],
  ['720', true],
  ['721', false],
])('%s hours before are possible: %s', (amount, possible) => {
  expect(isPossible({ amount, unit: 'hours' })).toBe(possible);
});

test('no kind of visit may stand there twice', () => {
  const steps = [
    { visit_type: null, before: ['PT48H'] },
    { visit_type: 'follow-up', before: [] },
  ];
  expect(isWhole(draftsOf(steps))).toBe(true);
  expect(isWhole(draftsOf([...steps, { visit_type: 'follow-up', before: ['PT1H'] }]))).toBe(false);
});
