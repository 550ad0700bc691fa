import { expect, test } from 'vitest';
import { ownPlace } from './next';

const place = (next: string | null) => ownPlace(next, 'https://horarium.test');

test('goes on to our own screens, with what they were asked', () => {
  expect(place('/book?slot=1#form')).toBe('/book?slot=1#form');
});

test.each([null, '', 'book', '//elsewhere.test/', '/\\elsewhere.test', 'https://elsewhere.test/', '/.//elsewhere.test', 'javascript:alert(1)'])(
  'goes nowhere with %s',
  (next) => {
    expect(place(next)).toBeUndefined();
  },
);
