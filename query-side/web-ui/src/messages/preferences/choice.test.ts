import { expect, test } from 'vitest';
import { HERE } from '../../i18n/format';
import { choiceOf, isWhole, preferencesOf, purposesOf, turned, withChannels } from './choice';

const kept = {
  channels: { visits: ['EMAIL' as const], reminders: ['EMAIL' as const, 'SMS' as const] },
  quiet: { from: '21:00:00', to: '08:00' },
  zone: 'Europe/Berlin',
};

test('what was read is sent back as it was, but for seconds that nobody chose', () => {
  expect(preferencesOf(choiceOf(kept))).toEqual({ ...kept, quiet: { from: '21:00', to: '08:00' } });
});

test('no quiet hours and no zone stay none', () => {
  const none = { channels: {}, quiet: null, zone: null };
  expect(preferencesOf(choiceOf(none))).toEqual(none);
  expect(preferencesOf({ ...choiceOf(none), zone: '  ' }).zone).toBeNull();
});

test('quiet hours that are turned on begin with usual ones', () => {
  const choice = { ...choiceOf({ channels: {}, quiet: null, zone: null }), isQuiet: true };
  expect(preferencesOf(choice).quiet).toEqual({ from: '21:00', to: '08:00' });
});

test('quiet hours are by the clock here where nobody named another', () => {
  const none = choiceOf({ channels: {}, quiet: null, zone: null });
  expect(turned(none, true)).toMatchObject({ isQuiet: true, zone: HERE });
  expect(turned({ ...none, zone: 'Asia/Tokyo' }, true).zone).toBe('Asia/Tokyo');
  expect(turned(none, false).zone).toBe('');
});

test('channels stand in one order, however they were clicked, and those of other purposes stay', () => {
  const choice = withChannels(choiceOf(kept), 'visits', ['SMS', 'EMAIL']);
  expect(choice.channels).toEqual({ visits: ['EMAIL', 'SMS'], reminders: ['EMAIL', 'SMS'] });
});

test('nobody is asked about what the platform does not tell of', () => {
  expect(purposesOf(choiceOf(kept))).toEqual(['visits', 'reminders']);
});

test.each([
  [true, '21:00', '08:00', true],
  [true, '21:00', '21:00', false],
  [true, '', '08:00', false],
  [false, '', '', true],
])('quiet %s from %s to %s is whole: %s', (isQuiet, from, to, whole) => {
  expect(isWhole({ channels: {}, isQuiet, from, to, zone: '' })).toBe(whole);
});
