import { expect, test } from 'vitest';
import { nameIn } from './fileName';

test.each([
  ['attachment; filename="trail.pdf"', 'trail.pdf'],
  ["attachment; filename=\"=?UTF-8?Q?M=C3=A4rz.pdf?=\"; filename*=UTF-8''M%C3%A4rz%20blood.pdf", 'März blood.pdf'],
  ['inline', undefined],
])('%s names a file', (disposition, name) => {
  expect(nameIn(disposition)).toBe(name);
});
