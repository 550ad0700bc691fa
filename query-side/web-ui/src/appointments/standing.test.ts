import { expect, test } from 'vitest';
import type { Appointment } from './api';
import { mayCancel, mayCheckIn, mayMove } from './standing';

const visit = {
  status: 'SCHEDULED',
  start: '2999-03-03T23:30:00-05:00',
  end: '2999-03-04T00:00:00-05:00',
  appointment_date: '2999-03-03',
  zone: 'America/New_York',
} as Appointment;

test('one checks in on the day of the visit where the visit is, whatever day it is elsewhere', () => {
  expect(mayCheckIn(visit, new Date('2999-03-04T04:40:00Z'))).toBe(true);
  expect(mayCheckIn(visit, new Date('2999-03-03T04:40:00Z'))).toBe(false);
});

test('who has checked in may still cancel, and no longer move', () => {
  const checkedIn: Appointment = { ...visit, status: 'CHECKED_IN' };
  expect([mayCancel(checkedIn), mayMove(checkedIn)]).toEqual([true, false]);
});

test('nothing is left to do with what is over', () => {
  const over = { ...visit, end: '2020-01-01T10:00:00Z' };
  expect([mayCancel(over), mayMove(over), mayCheckIn(over)]).toEqual([false, false, false]);
});
