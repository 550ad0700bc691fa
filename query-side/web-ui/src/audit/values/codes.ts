import type { TFunction } from 'i18next';

const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const A_SUNDAY = Date.UTC(2026, 2, 1);
const DAY = 86_400_000;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** What stands in states as a code or as an ISO text, as somebody says it; other texts as they are. */
export function inWords(text: string, language: string, t: TFunction): string {
  if (DAYS.includes(text)) {
    const day = new Date(A_SUNDAY + DAYS.indexOf(text) * DAY);
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
  } else if (/^[A-Z]+(_[A-Z]+)*$/.test(text)) {
    const keys = [`audit:strip.${text.toLowerCase()}`, `common:status.${text}`, `common:mode.${text}`, `audit:role.${text}`];
    return t(keys, { defaultValue: text });
  } else if (/^\d{2}:\d{2}:00$/.test(text)) {
    return text.slice(0, 5);
  }
  return durationIn(text, language) ?? text;
}

/** PT4320H is 180 days, PT90M is 1 hour 30 minutes. */
function durationIn(text: string, language: string): string | undefined {
  const found = text.length > 1 ? DURATION.exec(text) : null;
  if (!found) {
    return undefined;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const parts = [
    { unit: 'day', value: Math.floor(all / 86_400) },
    { unit: 'hour', value: Math.floor(all / 3_600) % 24 },
    { unit: 'minute', value: Math.floor(all / 60) % 60 },
    { unit: 'second', value: all % 60 },
  ].filter(({ value }) => value > 0);
  const told = parts.length > 0 ? parts : [{ unit: 'minute', value: 0 }];
  return told
    .map(({ unit, value }) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value))
    .join(' ');
}
