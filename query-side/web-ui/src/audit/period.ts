import { plusDays, HERE } from '../i18n/format';
import { instantOf } from '../calendar/zone';

/** Whole days of the viewer's, both ends included, as the instants from which and before which. */
export function instantsOf({ from, to }: { from: string; to: string }, zone = HERE): { from?: string; to?: string } {
  return {
    ...(from ? { from: instantOf(`${from}T00:00`, zone) } : {}),
    ...(to ? { to: instantOf(`${plusDays(to, 1)}T00:00`, zone) } : {}),
  };
}
