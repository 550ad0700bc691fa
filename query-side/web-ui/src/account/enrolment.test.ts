import { expect, test } from 'vitest';
import { mustEnrol } from './enrolment';

const token = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.x`;

test('a token says whether its owner must get a second factor first', () => {
  expect(mustEnrol(token({ sub: 'somebody', enrol: true }))).toBe(true);
  expect(mustEnrol(token({ sub: 'somebody' }))).toBe(false);
  expect(mustEnrol('something else')).toBe(false);
});
