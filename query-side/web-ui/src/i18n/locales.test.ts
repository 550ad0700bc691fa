import { expect, test } from 'vitest';

const files = import.meta.glob<{ default: object }>('./locales/*/*.json', { eager: true });

function keys(value: object, path = ''): string[] {
  return Object.entries(value)
    .flatMap(([key, inner]) => (typeof inner === 'string' ? [`${path}${key}`] : keys(inner as object, `${path}${key}.`)))
    .map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ''))
    .filter((key, at, all) => all.indexOf(key) === at)
    .sort();
}

const english = Object.keys(files).filter((file) => file.includes('/en/'));

test('there are texts', () => {
  expect(english.length).toBeGreaterThan(4);
});

test.each(['de', 'es', 'ar'].flatMap((language) => english.map((file) => [language, file] as const)))(
  'in %s nothing is missing of %s, and nothing is left over',
  (language, file) => {
    const other = files[file.replace('/en/', `/${language}/`)];
    expect(keys(other?.default ?? {})).toEqual(keys(files[file]?.default ?? {}));
  },
);
