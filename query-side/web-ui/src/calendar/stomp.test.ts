import { expect, test } from 'vitest';
import { frame, parsed } from './stomp';

test('a frame that is written can be read', () => {
  expect(parsed(frame('SUBSCRIBE', { id: '7', destination: '/topic/doctors/7/appointments' }))).toEqual({
    command: 'SUBSCRIBE',
    headers: { id: '7', destination: '/topic/doctors/7/appointments' },
  });
});

test('a message is read without its body, and a heartbeat is no message', () => {
  expect(parsed('\nMESSAGE\r\nevent:appointment\r\nevent-id:12:3\r\n\r\n{"date":"2026-12-01"}\0')).toEqual({
    command: 'MESSAGE',
    headers: { event: 'appointment', 'event-id': '12:3' },
  });
  expect(parsed('\n').command).toBe('');
});
