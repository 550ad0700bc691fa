/** One stretch of a working day; a day is 0 (Sunday) to 6 (Saturday), times are on the wall of `zone`. */
export interface Hours {
  day_of_week: number;
  start_time: string;
  end_time: string;
  location_id: string;
  zone: string;
}

export interface Week {
  effective_from: string;
  hours: Hours[];
}

export interface Exceptional {
  date: string;
  closed: boolean;
  hours: Hours[];
  reason?: string | null;
}

export interface Holiday {
  date: string;
  name: string;
}

export type Mode = 'IN_PERSON' | 'VIDEO';

export interface VisitType {
  code: string;
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  modes: Mode[];
}

export interface BookingWindow {
  minimum_notice_minutes: number;
  maximum_advance_days: number;
}

/** When a doctor can be booked. */
export interface Schedule {
  doctor_id: string;
  weeks: Week[];
  exceptions: Exceptional[];
  holidays: Holiday[];
  visit_types: VisitType[];
  booking_window: BookingWindow;
}

/** A stretch as it is sent: the zone stands once for all of them, the location's own where it is left out. */
export interface Stretch {
  start_time: string;
  end_time: string;
  location_id?: string;
}

export interface WeekChange {
  zone?: string;
  effective_from: string;
  hours: (Stretch & { day_of_week: number })[];
}

export interface ExceptionChange {
  date: string;
  closed: boolean;
  hours?: Stretch[];
  reason?: string;
}

/** What is about to be changed, in the words of the preview; exactly one of them. */
export interface ScheduleChange {
  week?: WeekChange;
  exception?: ExceptionChange;
  remove_exception?: string;
  holidays?: { region: string };
  visit_type?: VisitType;
  withdraw_visit_type?: string;
  booking_window?: BookingWindow;
}

export interface PreviewSlot {
  start: string;
  end: string;
  visit_type: string;
}

export interface PreviewDay {
  date: string;
  slots: PreviewSlot[];
}

export type Why = 'outside-hours' | 'closed' | 'visit-type-withdrawn' | 'blocked';

/** A booked visit that would no longer fit. */
export interface Affected {
  appointment_id: string;
  start: string;
  end: string;
  zone: string;
  patient_name: string;
  visit_type: string;
  why: Why;
}

export interface Preview {
  slots_before: number;
  slots_after: number;
  days: PreviewDay[];
  affected: Affected[];
}

export interface Address {
  line?: string | null;
  city?: string | null;
  state?: string | null;
  postal_code?: string | null;
  country?: string | null;
}

export interface Site {
  id: string;
  name: string;
  zone: string;
  address?: Address | null;
  phone_number?: string | null;
}

export interface Clinic {
  id: string;
  name: string;
  phone_number?: string | null;
  address?: Address | null;
  locations: Site[];
  version: number;
}

export interface Role {
  id: string;
  clinic_id: string;
  clinic_name?: string | null;
  specializations: string[];
  location_ids: string[];
}

export interface Doctor {
  id: string;
  full_name: string;
  npi?: string | null;
  specialization?: string | null;
  specializations: string[];
  languages: string[];
  insurances: string[];
  consultation_fee?: number | null;
  currency?: string | null;
  email?: string | null;
  phone_number?: string | null;
  clinic_id?: string | null;
  roles: Role[];
  version: number;
}

export interface PageOf<T> {
  items: T[];
  next?: string | null;
}
