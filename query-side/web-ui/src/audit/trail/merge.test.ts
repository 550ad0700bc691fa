import { expect, test } from 'vitest';
import { type Item, merged } from './merge';

const at = (key: string, minute: number) => ({ key, at: `2026-03-03T14:${String(minute).padStart(2, '0')}:00Z`, kind: 'event' }) as Item;
const keys = (items: Item[]) => items.map((it) => it.key).join('');

test('two whole lists become one, newest first', () => {
  const { items, wants } = merged(
    [
      { items: [at('e', 9), at('c', 5)], isMore: false },
      { items: [at('d', 7), at('b', 3)], isMore: false },
    ],
    true,
  );
  expect(keys(items)).toBe('edcb');
  expect(wants).toEqual([]);
});

test('what lies beyond the end of a list that goes on waits for it', () => {
  const { items, wants } = merged(
    [
      { items: [at('e', 9), at('d', 8)], isMore: true },
      { items: [at('c', 7), at('b', 3)], isMore: true },
    ],
    true,
  );
  expect(keys(items)).toBe('ed');
  expect(wants).toEqual([0]);
});

test('a list of which nothing was read yet holds back everything', () => {
  expect(merged([{ items: [], isMore: true }, { items: [at('a', 1)], isMore: false }], true)).toEqual({ items: [], wants: [0] });
});

test('oldest first goes the other way', () => {
  const { items, wants } = merged(
    [
      { items: [at('a', 1), at('c', 5)], isMore: true },
      { items: [at('b', 3), at('d', 8)], isMore: false },
    ],
    false,
  );
  expect(keys(items)).toBe('abc');
  expect(wants).toEqual([0]);
});

test('lists that end at one moment are both read on', () => {
  const list = { items: [at('a', 1)], isMore: true };
  expect(merged([list, list], true).wants).toEqual([0, 1]);
});
