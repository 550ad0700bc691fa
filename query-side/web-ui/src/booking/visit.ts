import { useQuery } from '@tanstack/react-query';
import { useHistoryState } from 'wouter/use-browser-location';
import { plusDays } from '../i18n/format';
import { clinicOf, doctorOf, findSlots, type Slot } from './api';
import { isSlotOf, keyOf, type Wanted } from './slotLink';

/** What is known of a visit before it is booked; its end may be told only by the hold. */
export interface Visit extends Omit<Slot, 'end'> {
  end?: string;
  address?: string;
}

const DAY = 10;

/** The visit that an address asks for: from where one came, or else from the search, or else from the directory. */
export function useVisit(wanted: Wanted) {
  const handedOver = useHistoryState<Slot | null>();
  return useQuery({
    queryKey: ['visit', keyOf(wanted)],
    queryFn: () => visit(wanted, isSlotOf(handedOver, wanted) ? handedOver : undefined),
    initialData: isSlotOf(handedOver, wanted) ? (handedOver as Visit) : undefined,
    initialDataUpdatedAt: 0,
    staleTime: 600_000,
  });
}

async function visit(wanted: Wanted, handedOver: Slot | undefined): Promise<Visit | null> {
  const [doctor, slot] = await Promise.all([doctorOf(wanted.doctorId), handedOver ?? searched(wanted)]);
  const places = (doctor.roles ?? []).flatMap(({ clinic_id, location_ids }) =>
    (location_ids ?? []).map((location) => ({ clinic: clinic_id, location })),
  );
  const at = slot?.location_id ?? wanted.locationId;
  const place = at ? places.find(({ location }) => location === at) : places.length === 1 ? places[0] : undefined;
  const clinic = place?.clinic ? await clinicOf(place.clinic) : undefined;
  const site = clinic?.locations?.find(({ id }) => id === place?.location);
  const { line, postal_code, city } = site?.address ?? clinic?.address ?? {};
  const address = [line, [postal_code, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  if (slot) {
    return { ...slot, address };
  }
  if (!site?.id || !site.zone) {
    return null;
  }
  return {
    doctor_id: wanted.doctorId,
    doctor_name: doctor.full_name ?? '',
    specialization: doctor.specialization ?? null,
    location_id: site.id,
    location: site.name ?? null,
    city: city ?? null,
    address,
    start: wanted.start,
    zone: site.zone,
    visit_type: wanted.visitType ?? '',
    mode: wanted.mode ?? 'IN_PERSON',
    consultation_fee: doctor.consultation_fee ?? null,
    currency: doctor.currency ?? null,
  };
}

async function searched(wanted: Wanted): Promise<Slot | undefined> {
  const date = new Date(wanted.start).toISOString().slice(0, DAY);
  const { slots } = await findSlots({
    doctor_id: wanted.doctorId,
    date: plusDays(date, -1),
    date_to: plusDays(date, 1),
    ...(wanted.visitType ? { visit_type: wanted.visitType } : {}),
    ...(wanted.mode ? { mode: wanted.mode } : {}),
  });
  return slots.find((slot) => isSlotOf(slot, wanted));
}
