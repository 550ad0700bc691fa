import type { Doctor } from '../types';
import { listOf } from '../words';
import type { DoctorRequest } from './directoryApi';

/** A doctor's entry as its fields have it. */
export interface DoctorDraft {
  full_name: string;
  npi: string;
  email: string;
  phone_number: string;
  specializations: string;
  languages: string;
  insurances: string;
  consultation_fee: string;
  currency: string;
  clinic_id: string;
  location_ids: string[];
}

export function draftOf(doctor: Doctor | undefined): DoctorDraft {
  const role = doctor?.roles[0];
  return {
    full_name: doctor?.full_name ?? '',
    npi: doctor?.npi ?? '',
    email: doctor?.email ?? '',
    phone_number: doctor?.phone_number ?? '',
    specializations: (role?.specializations ?? []).join(', '),
    languages: (doctor?.languages ?? []).join(', '),
    insurances: (doctor?.insurances ?? []).join(', '),
    consultation_fee: doctor?.consultation_fee == null ? '' : String(doctor.consultation_fee),
    currency: doctor?.currency ?? 'USD',
    clinic_id: role?.clinic_id ?? '',
    location_ids: role?.location_ids ?? [],
  };
}

/** The entry as it is sent; the role at a clinic only by those who may give one. */
export function requestOf(draft: DoctorDraft, withRole: boolean): DoctorRequest {
  const texts = { npi: draft.npi, email: draft.email, phone_number: draft.phone_number };
  const stated = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []));
  const fee = draft.consultation_fee.trim();
  return {
    full_name: draft.full_name.trim(),
    ...Object.fromEntries(stated),
    languages: listOf(draft.languages),
    insurances: listOf(draft.insurances),
    ...(fee ? { consultation_fee: Number(fee), currency: draft.currency.trim().toUpperCase() } : {}),
    ...(withRole && draft.clinic_id
      ? { clinic_id: draft.clinic_id, specializations: listOf(draft.specializations), location_ids: draft.location_ids }
      : {}),
  };
}
