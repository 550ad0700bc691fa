import type { TFunction } from 'i18next';
import type { formats } from '../../i18n/format';
import type { Status } from '../../ui/StatusBadge';
import { closedOn, type DayHours, DAY } from '../hours';
import type { Block, Mode, Visit } from '../types';
import { blockLabel, blockWords, patientName, visitLabel, visitWords } from '../words';
import { minutesBetween, plusMinutes, type Wall, wallOf } from '../zone';

/** What stands in a calendar, its times as the place's clocks show them. */
export interface Entry {
  id: string;
  kind: 'visit' | 'block' | 'closed';
  start: Wall;
  end: Wall;
  doctor: string;
  /** What readers of the screen hear. */
  label: string;
  time: string;
  until?: string;
  name: string;
  /** The kind of visit; that it is held by video, which is not what is expected. */
  what?: string;
  detail: string;
  status?: Status;
  mode?: Mode;
  isMovable: boolean;
}

type Format = ReturnType<typeof formats>;

export function visitEntry(visit: Visit, zone: string, t: TFunction, format: Format): Entry {
  const start = wallOf(visit.start, zone);
  const what = visitWords(visit, t);
  return {
    id: visit.id,
    kind: 'visit',
    start,
    end: plusMinutes(start, Math.max(5, minutesBetween(visit.start, visit.end))),
    doctor: visit.doctor_id,
    label: visitLabel(visit, zone, t, format),
    time: format.time(visit.start, zone),
    until: format.time(visit.end, zone),
    name: patientName(visit, t),
    what,
    detail: [what, t(`common:status.${visit.status}`)].join(t('calendar:comma')),
    status: visit.status,
    mode: visit.mode,
    isMovable: visit.status === 'SCHEDULED',
  };
}

export function blockEntry(block: Block, doctor: string, zone: string, t: TFunction, format: Format): Entry {
  return {
    id: `block ${block.id}`,
    kind: 'block',
    start: wallOf(block.start, zone),
    end: wallOf(block.end, zone),
    doctor,
    label: blockLabel(block, zone, t, format),
    time: `${format.time(block.start, zone)}–${format.time(block.end, zone)}`,
    name: blockWords(block, t),
    detail: '',
    isMovable: false,
  };
}

/** The hours of a date in which nobody is received, to be shaded. */
export function closedEntries(date: string, hours: DayHours | undefined, doctor: string, t: TFunction): Entry[] {
  if (!hours) {
    return [];
  }
  const why = hours.why ?? '';
  return closedOn(hours.open).map(({ from, to }) => ({
    id: `closed ${doctor} ${date} ${from}`,
    kind: 'closed',
    start: plusMinutes(`${date}T00:00`, from),
    end: to === DAY ? plusMinutes(`${date}T00:00`, DAY) : plusMinutes(`${date}T00:00`, to),
    doctor,
    label: '',
    time: '',
    name: hours.open.length === 0 && why ? t('calendar:closed-because', { reason: why }) : '',
    detail: '',
    isMovable: false,
  }));
}
