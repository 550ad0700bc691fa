import { expect, test } from 'vitest';
import { Problem } from '../../api/problem';
import { MOST_BYTES, ruleAgainst, ruleOf } from './rules';

test('what is no report is told before it is sent', () => {
  expect(ruleAgainst({ name: 'a.exe', type: 'application/x-msdownload', size: 9 })).toBe('not-a-report-type');
  expect(ruleAgainst({ name: 'a.pdf', type: 'application/pdf', size: 0 })).toBe('empty');
  expect(ruleAgainst({ name: 'a.pdf', type: 'application/pdf', size: MOST_BYTES + 1 })).toBe('too-large');
});

test('a report may be sent, also where the browser does not know its type', () => {
  expect(ruleAgainst({ name: 'a.PDF', type: '', size: MOST_BYTES })).toBeUndefined();
  expect(ruleAgainst({ name: 'scan', type: 'image/png', size: 9 })).toBeUndefined();
});

test('the platform names the rule in one way or another', () => {
  expect(ruleOf(new Problem(422, { type: 'https://x/problems/report-refused', rule: 'pdf-with-script' }))).toBe('pdf-with-script');
  expect(ruleOf(new Problem(422, { type: 'https://x/problems/animated' }))).toBe('animated');
  expect(ruleOf(new Problem(400, { errors: [{ field: 'file', rule: 'empty' }] }))).toBe('empty');
  expect(ruleOf(new Problem(413, {}))).toBe('too-large');
  expect(ruleOf(new Problem(403, { type: 'https://x/problems/forbidden' }))).toBeUndefined();
});
