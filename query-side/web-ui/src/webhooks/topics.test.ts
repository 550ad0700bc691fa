import { expect, test } from 'vitest';
import { isAddress, TOPICS, topicsWith } from './topics';

test('topics that the screens do not know stay', () => {
  expect(topicsWith(['waitlist.left', 'appointment.new'])).toEqual([...TOPICS, 'appointment.new']);
});

test.each([
  ['https://example.org/hook', true],
  ['https://example.org:8443/hook?a=b', true],
  ['http://127.0.0.1:8080/hook', true],
  ['https:example.org', false],
  ['https://user:pass@example.org/hook', false],
  ['ftp://example.org', false],
  ['example.org/hook', false],
  ['', false],
])('%s can be told: %s', (url, can) => {
  expect(isAddress(url)).toBe(can);
});
