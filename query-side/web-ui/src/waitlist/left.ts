const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How many seconds are left until then; none when it is over. */
export function secondsTo(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
}

/** As a clock that runs backwards shows it: hours only where there are any. */
export function clockParts(seconds: number): number[] {
  const rest = [Math.floor((seconds % HOUR) / MINUTE), seconds % MINUTE];
  return seconds >= HOUR ? [Math.floor(seconds / HOUR), ...rest] : rest;
}
