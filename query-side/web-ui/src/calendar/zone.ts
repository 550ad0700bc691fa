/** A date and time on the wall of a place, as 2026-03-03T09:30. */
export type Wall = string;

const MINUTE = 60_000;

/** What the clocks of a zone show at an instant. */
export function wallOf(instant: string | Date, zone: string): Wall {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which the clocks of a zone show that; where they show it twice the first, where never the one after. */
export function instantOf(wall: Wall, zone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const candidates = [asUtc - 24 * 60 * MINUTE, asUtc + 24 * 60 * MINUTE].map((near) => asUtc - offsetAt(near, zone) * MINUTE);
  const exact = candidates.filter((it) => wallOf(new Date(it), zone) === wall).sort((a, b) => a - b);
  return new Date(exact[0] ?? candidates[0] ?? asUtc).toISOString();
}

/** That many minutes further on the wall. */
export function plusMinutes(wall: Wall, minutes: number): Wall {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);
}

/** How far a zone is from UTC, as +02:00. */
export function offsetText(instant: Date, zone: string): string {
  const minutes = offsetAt(instant.getTime(), zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function offsetAt(time: number, zone: string): number {
  const minute = Math.floor(time / MINUTE) * MINUTE;
  return (Date.parse(`${wallOf(new Date(minute), zone)}:00Z`) - minute) / MINUTE;
}
