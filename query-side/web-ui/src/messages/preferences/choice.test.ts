import { expect, test } from 'vitest';
import type { ContactPreferences } from '../../api/reach';
import { HERE } from '../../i18n/format';
import { choiceOf, isWhole, preferencesOf, turned, withChannels } from './choice';

const channels: ContactPreferences['channels'] = { visits: ['EMAIL'], reminders: ['EMAIL', 'SMS'], waitlist: [], reports: ['EMAIL'] };
const kept = { channels, quiet: { from: '21:00:00', to: '08:00' }, zone: 'Europe/Berlin' };
const none = { channels, quiet: null, zone: null };

test('what was read is sent back as it was, but for seconds that nobody chose', () => {
  expect(preferencesOf(choiceOf(kept))).toEqual({ ...kept, quiet: { from: '21:00', to: '08:00' } });
});

test('no quiet hours and no zone stay none', () => {
  expect(preferencesOf(choiceOf(none))).toEqual(none);
  expect(preferencesOf({ ...choiceOf(none), zone: '  ' }).zone).toBeNull();
});

test('quiet hours that are turned on begin with usual ones', () => {
  const choice = { ...choiceOf(none), isQuiet: true };
  expect(preferencesOf(choice).quiet).toEqual({ from: '21:00', to: '08:00' });
});

test('quiet hours are by the clock here where nobody named another', () => {
  const loud = choiceOf(none);
  expect(turned(loud, true)).toMatchObject({ isQuiet: true, zone: HERE });
  expect(turned({ ...loud, zone: 'Asia/Tokyo' }, true).zone).toBe('Asia/Tokyo');
  expect(turned(loud, false).zone).toBe('');
});

test('channels stand in one order, however they were clicked, and those of other purposes stay', () => {
  const choice = withChannels(choiceOf(kept), 'visits', ['SMS', 'EMAIL']);
  expect(choice.channels).toEqual({ ...channels, visits: ['EMAIL', 'SMS'] });
});

test.each([
  [true, '21:00', '08:00', true],
  [true, '21:00', '21:00', false],
  [true, '', '08:00', false],
  [false, '', '', true],
])('quiet %s from %s to %s is whole: %s', (isQuiet, from, to, whole) => {
  expect(isWhole({ channels, isQuiet, from, to, zone: '' })).toBe(whole);
});
