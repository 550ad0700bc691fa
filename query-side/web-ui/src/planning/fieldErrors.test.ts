import { expect, test } from 'vitest';
import { Problem } from '../api/problem';
import { rowRules, ruleFor } from './fieldErrors';

const PROBLEM = new Problem(400, {
  errors: [
    { field: 'week.effective_from', rule: 'must lie in the years 1900 to 2999' },
    { field: 'week.hours[3].end_time', rule: 'must be a time' },
  ],
});

test('a rule is found by its field whether it was previewed or saved', () => {
  expect(ruleFor(PROBLEM, 'effective_from')).toBe('must lie in the years 1900 to 2999');
  expect(ruleFor(PROBLEM, 'zone')).toBeUndefined();
});

test('a rule of a row is found by the row', () => {
  expect(rowRules(PROBLEM, 'hours')).toEqual([{ row: 3, field: 'end_time', rule: 'must be a time' }]);
});
