import type { Status } from '../ui/StatusBadge';

export type Mode = 'IN_PERSON' | 'VIDEO';

/** An appointment as the lists of days have it. */
export interface Visit {
  id: string;
  status: Status;
  patient_id: string;
  doctor_id: string;
  start: string;
  end: string;
  zone: string;
  appointment_date: string;
  visit_type: string;
  mode: Mode;
  notes?: string | null;
  cancellation_reason?: string | null;
  patient?: { id: string; full_name: string; date_of_birth: string; phone_number?: string | null } | null;
  doctor?: { id: string; full_name: string; specialization?: string | null } | null;
  location?: { id: string; name: string } | null;
  version: number;
}

export interface Hours {
  /** 0 is Sunday. */
  day_of_week: number;
  start_time: string;
  end_time: string;
  zone?: string;
}

/** When a doctor receives patients: weeks that are or will be in force, and the dates unlike them. */
export interface Schedule {
  weeks: { effective_from: string; hours: Hours[] }[];
  exceptions: { date: string; closed: boolean; hours: Hours[]; reason?: string | null }[];
  holidays: { date: string; name: string }[];
  visit_types: { code: string; duration_minutes: number; modes: Mode[] }[];
}

export interface Doctor {
  id: string;
  full_name: string;
  specialization?: string | null;
  roles?: { clinic_id: string; clinic_name?: string }[];
}

/** Time that a doctor keeps for something else. */
export interface Block {
  id: string;
  start: string;
  end: string;
  reason?: string | null;
}

export interface Slot {
  doctor_id: string;
  location_id: string;
  visit_type: string;
  mode: Mode;
  start: string;
  end: string;
  zone: string;
}
