import { HERE } from '../../i18n/format';
import type { PlaceRequest } from './directoryApi';

/** A place as its fields have it. */
export interface PlaceDraft {
  name: string;
  zone: string;
  phone_number: string;
  line: string;
  city: string;
  state: string;
  postal_code: string;
  country: string;
}

export const newPlace = (): PlaceDraft => ({
  name: '',
  zone: HERE,
  phone_number: '',
  line: '',
  city: '',
  state: '',
  postal_code: '',
  country: '',
});

/** The place as it is sent; what was left empty is left out. */
export function requestOf({ name, zone, phone_number: phone, ...address }: PlaceDraft): PlaceRequest {
  const stated = Object.fromEntries(Object.entries(address).flatMap(([part, text]) => (text.trim() ? [[part, text.trim()]] : [])));
  return {
    name: name.trim(),
    zone: zone.trim(),
    ...(phone.trim() ? { phone_number: phone.trim() } : {}),
    ...(Object.keys(stated).length > 0 ? { address: stated } : {}),
  };
}
