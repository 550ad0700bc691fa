/** The events that can be sought by their type, by where they belong. */
const BY_PART: Record<string, string[]> = {
  booking: [
    'AppointmentBooked',
    'AppointmentRescheduled',
    'AppointmentCancelled',
    'AppointmentAnnotated',
    'PatientCheckedIn',
    'AppointmentCompleted',
    'NoShowRecorded',
    'BookingRefused',
    'RefusalsCounted',
  ],
  scheduling: [
    'SlotHeld',
    'HoldReleased',
    'SlotBooked',
    'SlotFreed',
    'TimeBlocked',
    'TimeUnblocked',
    'PatientTimeClaimed',
    'PatientTimeFreed',
    'WeeklyHoursSet',
    'ScheduleExceptionAdded',
    'ScheduleExceptionRemoved',
    'HolidaysObserved',
    'VisitTypeOffered',
    'VisitTypeWithdrawn',
    'BookingWindowSet',
  ],
  patients: ['PatientRegistered', 'PatientDetailsCorrected', 'GuardianNamed', 'GuardianReleased'],
  access: ['PatientOpenedInEmergency', 'EmergencyReviewed'],
  doctors: [
    'ClinicRegistered',
    'ClinicDetailsCorrected',
    'LocationOpened',
    'LocationCorrected',
    'DoctorRegistered',
    'DoctorProfileUpdated',
    'PractitionerRoleAssigned',
  ],
};

export const EVENT_TYPES = Object.entries(BY_PART).flatMap(([part, names]) => names.map((name) => `${part}.${name}`));
