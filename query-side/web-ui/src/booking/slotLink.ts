import type { Mode, Slot } from './api';

/** The visit that an address asks for. */
export interface Wanted {
  doctorId: string;
  start: string;
  visitType: string | undefined;
  mode: Mode | undefined;
  locationId: string | undefined;
}

/** Where a time is booked. Whoever leads there hands the slot over as the history's state, so that it opens at once. */
export function slotPath(slot: Slot): string {
  return pathOf({
    doctorId: slot.doctor_id,
    start: slot.start,
    visitType: slot.visit_type,
    mode: slot.mode,
    locationId: slot.location_id,
  });
}

export function pathOf(wanted: Wanted, patient?: string): string {
  const values = {
    doctor_id: wanted.doctorId,
    start: wanted.start,
    visit_type: wanted.visitType,
    mode: wanted.mode,
    location_id: wanted.locationId,
    patient_id: patient,
  };
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/book?${new URLSearchParams(given)}`;
}

/** The visit that the address asks for; undefined where it names none. */
export function wantedOf(params: URLSearchParams): Wanted | undefined {
  const doctorId = params.get('doctor_id');
  const start = params.get('start');
  const mode = params.get('mode')?.toUpperCase();
  if (!doctorId || !start || Number.isNaN(Date.parse(start))) {
    return undefined;
  }
  return {
    doctorId,
    start,
    visitType: params.get('visit_type') ?? undefined,
    mode: mode === 'VIDEO' || mode === 'IN_PERSON' ? mode : undefined,
    locationId: params.get('location_id') ?? undefined,
  };
}

/** What tells one wanted visit from another, however its start is written. */
export function keyOf(wanted: Wanted): string {
  return [wanted.doctorId, new Date(wanted.start).toISOString(), wanted.visitType ?? '', wanted.mode ?? ''].join(' ');
}

export function isSlotOf(slot: Slot | null | undefined, wanted: Wanted): slot is Slot {
  return (
    slot?.doctor_id === wanted.doctorId &&
    Date.parse(slot.start) === Date.parse(wanted.start) &&
    (!wanted.visitType || slot.visit_type === wanted.visitType) &&
    (!wanted.mode || slot.mode === wanted.mode)
  );
}
