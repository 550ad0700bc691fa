import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { inWords } from './codes';

const untranslated = ((_: string[], { defaultValue }: { defaultValue: string }) => defaultValue) as unknown as TFunction;
const said = (text: string, language = 'en') => inWords(text, language, untranslated);

test.each([
  ['PT30M', '30 minutes'],
  ['PT90M', '1 hour 30 minutes'],
  ['PT4320H', '180 days'],
  ['P2DT1H', '2 days 1 hour'],
  ['PT0S', '0 minutes'],
])('%s lasts %s', (text, words) => {
  expect(said(text)).toBe(words);
});

test('days of the week are told in the language that is spoken', () => {
  expect(said('TUESDAY')).toBe('Tuesday');
  expect(said('SUNDAY', 'de')).toBe('Sonntag');
});

test('times of the day go without their seconds where these are none', () => {
  expect(said('09:00:00')).toBe('09:00');
  expect(said('09:00:30')).toBe('09:00:30');
});

test.each(['P', 'PT', 'Patient', 'follow-up', 'Europe/Vienna', 'RAFE', ''])('"%s" stays as it is', (text) => {
  expect(said(text)).toBe(text);
});
