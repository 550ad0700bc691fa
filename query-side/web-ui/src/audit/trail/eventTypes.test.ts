import { expect, test } from 'vitest';
import texts from '../../i18n/locales/en/audit.json';
import { EVENT_TYPES } from './eventTypes';

test('every event that has a name can be sought, and every one that can be sought has a name', () => {
  const sought = EVENT_TYPES.map((type) => type.split('.')[1]);
  expect(sought.sort()).toEqual(Object.keys(texts.type).sort());
});
