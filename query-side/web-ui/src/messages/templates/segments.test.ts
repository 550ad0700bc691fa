import { expect, test } from 'vitest';
import { segments } from './segments';

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['ä'.repeat(160), 1],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  [`${'a'.repeat(159)}€`, 2],
  ['م'.repeat(70), 1],
  ['م'.repeat(71), 2],
  [`${'a'.repeat(70)}ş`, 2],
])('%s takes %i parts', (text, parts) => {
  expect(segments(text)).toBe(parts);
});
