import { expect, test } from 'vitest';
import type { Tree } from '../types';
import { frameOf, spansIn } from './spans';

const asRead = (state: object) => JSON.parse(JSON.stringify(state)) as Tree;
const slot = (from: string, to: string) => ({ start: `2026-03-03T${from}:00Z`, end: `2026-03-03T${to}:00Z` });

test('stretches are known by the kind beside them', () => {
  const state = {
    claims: [
      { key: { kind: 'HELD', id: 'x' }, slot: slot('10:00', '10:30') },
      { kind: 'BLOCKED', slot: slot('12:00', '13:00') },
      { kind: 'BOOKED', ...slot('09:00', '09:30') },
      { kind: 'HELD', lapsed: true, ...slot('15:00', '15:30') },
    ],
  };
  expect(spansIn(asRead(state)).map((it) => it.look)).toEqual(['held', 'blocked', 'booked', 'lapsed']);
});

test('without a kind they are known by the nearest name around them', () => {
  const state = { bookings: [{ claimed: slot('10:00', '10:30') }], holds: [slot('11:00', '11:30')], open: { monday: [slot('08:00', '12:00')] } };
  expect(spansIn(state).map((it) => it.look)).toEqual(['booked', 'held', 'open']);
});

test('what is no stretch of time is passed over, and none is told twice', () => {
  expect(spansIn({ start: '09:00:00', end: '12:00:00' })).toEqual([]);
  expect(spansIn({ a: { slot: slot('10:00', '11:00') }, b: { slot: slot('10:00', '11:00') } })).toHaveLength(1);
});

test('a strip reaches over whole hours', () => {
  const { from, to, at } = frameOf(spansIn([slot('09:10', '09:30'), slot('12:00', '12:59')]));
  expect((to - from) / 3_600_000).toBe(4);
  expect(at('2026-03-03T11:00:00Z')).toBe(50);
});
