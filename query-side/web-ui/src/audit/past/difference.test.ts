import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { fieldName } from '../words';
import { howOf, isTold, isTouched, pathInWords } from './difference';

const untranslated = ((_: string, { defaultValue }: { defaultValue: string }) => defaultValue) as unknown as TFunction;

test('what was not there was added, what is no more was removed', () => {
  expect(howOf({ path: 'a', after: 'x' })).toBe('added');
  expect(howOf({ path: 'a', before: null, after: false })).toBe('added');
  expect(howOf({ path: 'a', before: 0 })).toBe('removed');
  expect(howOf({ path: 'a', before: 'x', after: '' })).toBe('changed');
});

test('nothing that became nothing is no change', () => {
  expect(isTold({ path: 'a', before: null })).toBe(false);
  expect(isTold({ path: 'a', before: null, after: false })).toBe(true);
});

test('paths are told in words, lists counted from one', () => {
  expect(pathInWords('claims[0].slot.start', (part) => fieldName(part, untranslated))).toBe('Claims 1 › Slot › Start');
  expect(pathInWords('visitTypes.follow-up.bufferAfter', (part) => fieldName(part, untranslated))).toBe('Visit types › Follow up › Buffer after');
  expect(pathInWords('claims.0190b5a0-0000-7000-8000-000000000001.until', (part) => fieldName(part, untranslated))).toBe('Claims › …00000001 › Until');
  expect(pathInWords('exceptions.2026-03-03.closed', (part) => fieldName(part, untranslated))).toBe('Exceptions › 2026-03-03 › Closed');
});

test('a field is touched by its own change, by one within it, and by one around it', () => {
  const changes = [{ path: 'claims[1].until' }];
  expect(isTouched('claims.1.until', changes)).toBe(true);
  expect(isTouched('claims.1', changes)).toBe(true);
  expect(isTouched('claims.1.until.more', changes)).toBe(true);
  expect(isTouched('claims.10', changes)).toBe(false);
  expect(isTouched('claims.0', changes)).toBe(false);
});
