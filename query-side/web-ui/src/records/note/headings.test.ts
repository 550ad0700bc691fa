import { expect, test } from 'vitest';
import { composed, isHeading, partsOf } from './headings';

const HEADINGS = ['History', 'Examination'];

test('each part stands under its heading, and empty ones are left out', () => {
  const parts = [
    { heading: 'History', text: 'Cough for a week.\n' },
    { heading: 'Examination', text: ' ' },
  ];
  expect(composed(parts)).toBe('History:\nCough for a week.');
});

test('what was composed is taken apart again', () => {
  const parts = [
    { heading: 'History', text: 'Cough.\n\nNo fever.' },
    { heading: 'Examination', text: 'Lungs clear.' },
  ];
  expect(partsOf(composed(parts), HEADINGS)).toEqual(parts);
});

test('what was written under other headings is not lost', () => {
  expect(partsOf('Results:\nNothing.\n\nHistory:\nCough.', HEADINGS)).toEqual([
    { heading: '', text: 'Results:\nNothing.' },
    { heading: 'History', text: 'Cough.' },
    { heading: 'Examination', text: '' },
  ]);
});

test('without a template there is one part', () => {
  expect(partsOf('Well.', [])).toEqual([{ heading: '', text: 'Well.' }]);
});

test('a heading stands alone on its line', () => {
  expect(isHeading('History:')).toBe(true);
  expect(isHeading('He said: well')).toBe(false);
});
