import { everyPage } from '../../api/client';
import { get, post, put } from '../api';
import type { Address, Clinic, Doctor, PageOf } from '../types';

export interface PlaceRequest {
  name: string;
  zone: string;
  phone_number?: string;
  address?: Address;
}

export interface ClinicRequest {
  name: string;
  phone_number?: string;
  locations?: PlaceRequest[];
}

export interface DoctorRequest {
  full_name: string;
  npi?: string;
  email?: string;
  phone_number?: string;
  specializations?: string[];
  languages: string[];
  insurances: string[];
  consultation_fee?: number;
  currency?: string;
  clinic_id?: string;
  location_ids?: string[];
}

export const INVITED_ROLES = ['DOCTOR', 'STAFF', 'ADMIN', 'AUDITOR', 'PRIVACY_OFFICER'] as const;

export interface Invitation {
  email: string;
  role: (typeof INVITED_ROLES)[number];
  doctor_id?: string;
  clinic_ids?: string[];
}

const LONGEST_PAGE = 200;

/** What there is to choose from in searches, such as specialties. */
export function readWords(): Promise<{ specializations: string[] }> {
  return get('/api/directory/words');
}

export function findClinics(cursor: string | undefined, limit?: number): Promise<PageOf<Clinic>> {
  return get('/api/clinics', { params: { query: { ...(limit ? { limit } : {}), ...(cursor ? { cursor } : {}) } } });
}

/** All clinics, to choose one from. */
export function allClinics(): Promise<Clinic[]> {
  return everyPage((cursor) => findClinics(cursor, LONGEST_PAGE));
}

export function addClinic(clinic: ClinicRequest): Promise<unknown> {
  return post('/api/clinics', { body: clinic });
}

export function addLocation(clinic: string, place: PlaceRequest): Promise<unknown> {
  return post('/api/clinics/{id}/locations', { params: { path: { id: clinic } }, body: place });
}

export function addDoctor(doctor: DoctorRequest): Promise<unknown> {
  return post('/api/doctors', { body: doctor });
}

/** Replaces a doctor's entry as it was read; refused where somebody has changed it since. */
export function changeDoctor(read: Doctor, doctor: DoctorRequest): Promise<unknown> {
  const header = { 'If-Match': `"${read.version}"` };
  return put('/api/doctors/{id}', { params: { path: { id: read.id }, header }, body: doctor });
}

export function invite(invitation: Invitation): Promise<unknown> {
  return post('/api/accounts', { body: invitation });
}
