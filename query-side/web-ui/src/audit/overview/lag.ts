import type { Seal } from '../types';

const LATE = 60;

/** A seal makes a checkpoint each minute under load; one that is later than that has stopped. */
export function isBehind(seal: Seal): boolean {
  return seal.unsealed > 0 && seal.lag_seconds > LATE;
}
