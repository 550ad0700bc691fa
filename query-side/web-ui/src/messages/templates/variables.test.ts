import { expect, test } from 'vitest';
import { KINDS } from '../../api/reach';
import { hasLink, variablesOf } from './variables';

test('all that clinics word has a link, and a visit alone has a place', () => {
  const worded = KINDS.filter((it) => it !== 'ACCOUNT');
  expect(worded.every((it) => variablesOf(it).includes('link'))).toBe(true);
  expect(worded.filter((it) => !variablesOf(it).includes('place'))).toEqual(['WAITLIST_OFFER', 'REPORT_READY']);
});

test('a link is one in braces alone', () => {
  expect(hasLink('See {link}')).toBe(true);
  expect(hasLink('See link')).toBe(false);
});
