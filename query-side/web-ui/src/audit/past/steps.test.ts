import { expect, test } from 'vitest';
import type { Step } from '../types';
import { NOW } from './moment';
import { afterKey, comparePositions, endsOf, inOrder, momentAt, stepAt } from './steps';

const event = (position: string, recorded_at: string): Step => ({ position, recorded_at, type: 'scheduling.SlotBooked', actor: 'a' });
const EVENTS = [
  event('9.12', '2026-03-03T10:00:00Z'),
  event('10.2', '2026-03-03T11:00:00Z'),
  event('10.11', '2026-03-03T11:00:00Z'),
  event('18446744073709551615.3', '2026-03-03T12:00:00Z'),
];

test('positions are ordered as numbers, however long', () => {
  expect(comparePositions('9.12', '10.2')).toBe(-1);
  expect(comparePositions('10.11', '10.2')).toBe(1);
  expect(comparePositions('18446744073709551615.3', '18446744073709551614.9')).toBe(1);
  expect(comparePositions('10.2', '10.2')).toBe(0);
});

test('events of several streams are put in one order', () => {
  expect(inOrder([...EVENTS].reverse())).toEqual(EVENTS);
});

test('where the store knows no positions, moments are told by their time', () => {
  const events = EVENTS.map((it) => ({ ...it, position: null }));
  expect(momentAt(events, 1)).toEqual({ asOf: '2026-03-03T10:00:00Z' });
  expect(endsOf(events, { asOf: '2026-03-03T10:00:00Z' }, NOW)).toEqual({ from: '1970-01-01T00:00:00Z', to: '2026-03-03T10:00:00Z' });
});

test('a position has its own event behind it', () => {
  expect(stepAt(EVENTS, { position: '10.2' })).toBe(2);
  expect(stepAt(EVENTS, { position: '10.5' })).toBe(2);
  expect(stepAt(EVENTS, { position: '1.1' })).toBe(0);
});

test('an instant has all events of that instant behind it', () => {
  expect(stepAt(EVENTS, { asOf: '2026-03-03T11:00:00Z' })).toBe(3);
  expect(stepAt(EVENTS, { asOf: '2026-03-03T10:59:59Z' })).toBe(1);
});

test('every step is a moment, and leads back to its step', () => {
  for (let step = 0; step <= EVENTS.length; step++) {
    expect(stepAt(EVENTS, momentAt(EVENTS, step))).toBe(step);
  }
  expect(momentAt(EVENTS, EVENTS.length)).toEqual(NOW);
  expect(momentAt([], 0)).toEqual(NOW);
});

test('keys lead far, and never out of the record', () => {
  expect(afterKey('PageUp', 2, 30)).toBe(12);
  expect(afterKey('PageUp', 25, 30)).toBe(30);
  expect(afterKey('PageDown', 4, 30)).toBe(0);
  expect(afterKey('Home', 4, 30)).toBe(0);
  expect(afterKey('End', 4, 30)).toBe(30);
  expect(afterKey('ArrowLeft', 4, 30)).toBeUndefined();
});

test('a step is compared with the event before it', () => {
  expect(endsOf(EVENTS, { position: '10.11' }, NOW)).toEqual({ from: '10.2', to: '10.11' });
  expect(endsOf(EVENTS, { position: '9.12' }, NOW)).toEqual({ from: '1970-01-01T00:00:00Z', to: '9.12' });
  expect(endsOf(EVENTS, { position: '1.1' }, NOW)).toBeUndefined();
  expect(endsOf(EVENTS, NOW, NOW)).toEqual({ from: '10.11', to: '18446744073709551615.3' });
});

test('two moments are compared from the earlier to the later', () => {
  expect(endsOf(EVENTS, { position: '10.11' }, { position: '9.12' })).toEqual({ from: '9.12', to: '10.11' });
  expect(endsOf(EVENTS, { position: '9.12' }, { asOf: '2026-03-03T12:00:00Z' })).toEqual({ from: '9.12', to: '2026-03-03T12:00:00Z' });
});
