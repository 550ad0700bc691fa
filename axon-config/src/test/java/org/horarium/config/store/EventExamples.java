package org.horarium.config.store;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.AccountEvent.AccountLocked;
import org.horarium.shared.access.AccountEvent.AccountOpened;
import org.horarium.shared.access.AccountEvent.AccountUnlocked;
import org.horarium.shared.access.AccountEvent.AddressChanged;
import org.horarium.shared.access.AccountEvent.AddressConfirmed;
import org.horarium.shared.access.AccountEvent.PasswordChosen;
import org.horarium.shared.access.AccountEvent.SecondFactorEnrolled;
import org.horarium.shared.access.AccountEvent.SecondFactorRemoved;
import org.horarium.shared.access.EmergencyEvent.EmergencyReviewed;
import org.horarium.shared.access.EmergencyEvent.PatientOpenedInEmergency;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.FindingId;
import org.horarium.shared.audit.FindingKind;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentConfirmed;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.RefusalEvent.RefusalsCounted;
import org.horarium.shared.booking.RefusalId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedOpened;
import org.horarium.shared.feeds.CalendarFeedEvent.CalendarFeedRevoked;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactEvent.ContactPreferencesSet;
import org.horarium.shared.notification.ContactEvent.MessagesDeclined;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.ContactPreferences.Wanted;
import org.horarium.shared.notification.NoticeFacts;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.NotificationEvent.NotificationDelivered;
import org.horarium.shared.notification.NotificationEvent.NotificationDiscarded;
import org.horarium.shared.notification.NotificationEvent.NotificationFailed;
import org.horarium.shared.notification.NotificationEvent.NotificationRetried;
import org.horarium.shared.notification.NotificationEvent.NotificationSent;
import org.horarium.shared.notification.NotificationEvent.NotificationSuppressed;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.QuietHours;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.notification.ReminderEvent.ReminderPlanSet;
import org.horarium.shared.notification.ReminderPlan;
import org.horarium.shared.notification.ReminderPlan.Steps;
import org.horarium.shared.notification.TemplateEvent.TemplateSet;
import org.horarium.shared.notification.TemplateEvent.TemplateWithdrawn;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.DuplicateJoined;
import org.horarium.shared.patients.PatientEvent.GuardianNamed;
import org.horarium.shared.patients.PatientEvent.GuardianReleased;
import org.horarium.shared.patients.PatientEvent.HistoryEntryAdded;
import org.horarium.shared.patients.PatientEvent.HistoryEntryCorrected;
import org.horarium.shared.patients.PatientEvent.HistoryEntryRetracted;
import org.horarium.shared.patients.PatientEvent.LegalHoldPlaced;
import org.horarium.shared.patients.PatientEvent.LegalHoldReleased;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.AcceptedWarning;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.RecordTemplate;
import org.horarium.shared.records.RecordTemplateEvent.RecordTemplateSet;
import org.horarium.shared.records.ReportId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionRemoved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.Holiday;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.horarium.shared.waitlist.Criteria;
import org.horarium.shared.waitlist.LeavingReason;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistJoined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistLeft;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferDeclined;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferLapsed;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.horarium.shared.webhooks.WebhookDetails;
import org.horarium.shared.webhooks.WebhookEvent.WebhookChanged;
import org.horarium.shared.webhooks.WebhookEvent.WebhookDisabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookEnabled;
import org.horarium.shared.webhooks.WebhookEvent.WebhookRemoved;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSecretRotated;
import org.horarium.shared.webhooks.WebhookEvent.WebhookSubscribed;
import org.horarium.shared.webhooks.WebhookFault;
import org.horarium.shared.webhooks.WebhookId;
import org.horarium.shared.webhooks.WebhookTopic;

/** One example of every event, with all that it can hold. Changing one changes what the corpus promises. */
final class EventExamples {

    private static final AppointmentId APPOINTMENT = AppointmentId.of("0190b5a0-0000-7000-8000-000000000001");
    private static final DoctorId DOCTOR = DoctorId.of("0190b5a0-0000-7000-8000-000000000002");
    private static final PatientId PATIENT = PatientId.of("0190b5a0-0000-7000-8000-000000000003");
    private static final PatientId GUARDIAN = PatientId.of("0190b5a0-0000-7000-8000-000000000013");
    private static final EmergencyId EMERGENCY = EmergencyId.of("0190b5a0-0000-7000-8000-000000000014");
    private static final ClinicId CLINIC = ClinicId.of("0190b5a0-0000-7000-8000-000000000004");
    private static final LocationId LOCATION = LocationId.of("0190b5a0-0000-7000-8000-000000000005");
    private static final RoleId ROLE = RoleId.of("0190b5a0-0000-7000-8000-000000000006");
    private static final WaitlistEntryId ENTRY = WaitlistEntryId.of("0190b5a0-0000-7000-8000-0000000000a1");
    private static final OfferId OFFER = OfferId.of("0190b5a0-0000-7000-8000-0000000000a2");
    private static final HoldId HOLD = HoldId.of("0190b5a0-0000-7000-8000-000000000007");
    private static final BlockId BLOCK = BlockId.of("0190b5a0-0000-7000-8000-000000000008");
    private static final RefusalId REFUSAL = RefusalId.of("0190b5a0-0000-7000-8000-000000000009");
    private static final UUID ACCOUNT = UUID.fromString("0190b5a0-0000-7000-8000-000000000017");
    private static final ScheduleId SCHEDULE = new ScheduleId(DOCTOR);
    private static final LocalDate DATE = LocalDate.parse("2027-06-07");
    private static final CalendarId CALENDAR = new CalendarId(DOCTOR, DATE);
    private static final NotificationId NOTIFICATION = NotificationId.of("0190b5a0-0000-7000-8000-000000000082");
    private static final NoticeFacts TOLD =
            new NoticeFacts(NoticeKind.APPOINTMENT_BOOKED, Channel.EMAIL, Recipient.of(PATIENT), APPOINTMENT);
    private static final PatientCalendarId PATIENT_CALENDAR = new PatientCalendarId(PATIENT, DATE);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final TimeSlot SLOT = slot("2027-06-07T14:00:00Z", "2027-06-07T14:30:00Z");
    private static final TimeSlot CLAIMED = slot("2027-06-07T13:55:00Z", "2027-06-07T14:40:00Z");
    private static final Visit VISIT =
            new Visit(DOCTOR, LOCATION, ZONE, "follow-up", VisitMode.IN_PERSON, SLOT, CLAIMED);
    private static final Visit LATER = new Visit(
            DOCTOR,
            LOCATION,
            ZONE,
            "follow-up",
            VisitMode.VIDEO,
            slot("2027-06-08T14:00:00Z", "2027-06-08T14:30:00Z"),
            slot("2027-06-08T13:55:00Z", "2027-06-08T14:40:00Z"));
    private static final Address ADDRESS = new Address("1 Elm Street", "Boston", "MA", "02108", "US");
    private static final ClinicDetails CLINIC_DETAILS = new ClinicDetails("Elm Clinic", ADDRESS, "617-555-0100");
    private static final ClinicLocation PLACE = new ClinicLocation(
            LOCATION, "Elm Clinic, ground floor", ZONE, ADDRESS, new GeoPoint(42.36, -71.06), "617-555-0101");
    private static final DoctorProfile PROFILE = new DoctorProfile(
            "Dr. Ida Marsh",
            "9999984591",
            "ida@example.org",
            "617-555-0102",
            List.of("en-US", "es"),
            List.of("Bay Mutual"),
            new Fee(new BigDecimal("120.50"), "USD"));
    private static final PatientDetails PATIENT_DETAILS = new PatientDetails(
            "Anna Berg",
            LocalDate.parse("1980-02-29"),
            "617-555-0103",
            "anna@example.org",
            "2 Oak Street, Boston",
            "female",
            "en-US",
            new Insurance("Bay Mutual", "BM-204117", "G-12"),
            new EmergencyContact("Jon Berg", "brother", "617-555-0104"));
    private static final HistoryEntryId HISTORY_ENTRY = HistoryEntryId.of("0190b5a0-0000-7000-8000-000000000018");
    private static final WorkingHours MORNING =
            new WorkingHours(DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("12:30"), LOCATION, ZONE);

    private static final RecordId RECORD = RecordId.of("0190b5a0-0000-7000-8000-000000000020");
    private static final ReportId REPORT = ReportId.of("0190b5a0-0000-7000-8000-000000000021");
    private static final PrescriptionId PRESCRIPTION = PrescriptionId.of("0190b5a0-0000-7000-8000-000000000022");
    private static final RecordContent CONTENT = new RecordContent(
            List.of(new Diagnosis("Asthma, unspecified, uncomplicated", "J45.909")),
            "wheezing on both sides",
            "come again in two weeks",
            List.of(new Prescription(
                    PRESCRIPTION,
                    "Amoxicillin 500 mg",
                    "308182",
                    "1 capsule",
                    "capsule",
                    "by mouth",
                    "three times a day",
                    "7 days",
                    1,
                    true,
                    "with water")),
            List.of(new AcceptedWarning(
                    PRESCRIPTION, "00112233445566778899aabbccddeeff", "Penicillin", "tolerated it twice since")));

    private static final WebhookId WEBHOOK = WebhookId.of("0190b5a0-0000-7000-8000-000000000031");
    private static final WebhookDetails WEBHOOK_DETAILS = new WebhookDetails(
            "https://hooks.example.org/horarium",
            List.of(WebhookTopic.APPOINTMENT_BOOKED, WebhookTopic.APPOINTMENT_CANCELLED),
            "the hospital's billing");

    private EventExamples() {}

    private static HistoryEntry allergy(String reaction, HistorySource source) {
        return new HistoryEntry(
                HistoryKind.ALLERGY,
                "Penicillin",
                "http://snomed.info/sct",
                "91936005",
                reaction,
                "high",
                LocalDate.parse("2001-05-01"),
                null,
                source);
    }

    static List<Object> all() {
        return List.of(
                new AppointmentBooked(APPOINTMENT, PATIENT, VISIT, "first visit"),
                new AppointmentRescheduled(APPOINTMENT, VISIT, LATER),
                new AppointmentCancelled(APPOINTMENT, PATIENT, Role.PATIENT, "on holiday"),
                new AppointmentConfirmed(APPOINTMENT, SLOT.start()),
                new PatientCheckedIn(APPOINTMENT),
                new AppointmentCompleted(APPOINTMENT),
                new NoShowRecorded(APPOINTMENT),
                new AppointmentAnnotated(APPOINTMENT, PATIENT, "bring the referral"),
                new ClinicRegistered(CLINIC, CLINIC_DETAILS),
                new ClinicDetailsCorrected(CLINIC, CLINIC_DETAILS),
                new LocationOpened(CLINIC, PLACE),
                new LocationCorrected(CLINIC, PLACE),
                new DoctorRegistered(DOCTOR, PROFILE),
                new DoctorProfileUpdated(DOCTOR, PROFILE),
                new PractitionerRoleAssigned(
                        DOCTOR, new PractitionerRole(ROLE, CLINIC, List.of("Cardiology"), List.of(LOCATION))),
                new PatientRegistered(PATIENT, PATIENT_DETAILS),
                new PatientDetailsCorrected(PATIENT, PATIENT_DETAILS),
                new GuardianNamed(PATIENT, GUARDIAN),
                new GuardianReleased(PATIENT, GUARDIAN),
                new LegalHoldPlaced(PATIENT, "a court asked for the records"),
                new LegalHoldReleased(PATIENT, "the case is closed"),
                new PatientErased(PATIENT),
                new HistoryEntryAdded(PATIENT, HISTORY_ENTRY, allergy("hives", HistorySource.PATIENT)),
                new HistoryEntryCorrected(
                        PATIENT, HISTORY_ENTRY, allergy("hives and wheezing", HistorySource.CLINICIAN)),
                new HistoryEntryRetracted(PATIENT, HISTORY_ENTRY, "it was somebody else's"),
                new PatientsMerged(PATIENT, GUARDIAN),
                new DuplicateJoined(GUARDIAN, PATIENT),
                new PatientOpenedInEmergency(
                        EMERGENCY,
                        PATIENT,
                        UUID.fromString("0190b5a0-0000-7000-8000-000000000015"),
                        "found unconscious, no relatives at hand",
                        Instant.parse("2027-06-07T15:00:00Z")),
                new EmergencyReviewed(
                        EMERGENCY,
                        PATIENT,
                        UUID.fromString("0190b5a0-0000-7000-8000-000000000016"),
                        "as it should be",
                        ReviewOutcome.JUSTIFIED),
                new FindingReviewed(
                        FindingId.of("0190b5a0-0000-7000-8000-000000000017"),
                        FindingKind.BULK_READING,
                        240,
                        UUID.fromString("0190b5a0-0000-7000-8000-000000000016"),
                        ReviewOutcome.VIOLATION,
                        "nobody had asked for that list"),
                new AccountOpened(ACCOUNT, Role.STAFF, PATIENT, DOCTOR, false, List.of(CLINIC)),
                new AddressConfirmed(ACCOUNT),
                new AddressChanged(ACCOUNT),
                new PasswordChosen(ACCOUNT),
                new SecondFactorEnrolled(ACCOUNT),
                new SecondFactorRemoved(ACCOUNT),
                new AccountLocked(ACCOUNT),
                new AccountUnlocked(ACCOUNT),
                new ContactPreferencesSet(
                        Recipient.of(PATIENT),
                        new ContactPreferences(
                                List.of(
                                        new Wanted(NoticePurpose.VISITS, List.of(Channel.EMAIL)),
                                        new Wanted(NoticePurpose.REMINDERS, List.of(Channel.EMAIL, Channel.SMS))),
                                new QuietHours(LocalTime.parse("21:00"), LocalTime.parse("08:00")),
                                ZONE)),
                new ReminderPlanSet(
                        CLINIC,
                        new ReminderPlan(List.of(
                                new Steps(null, List.of(Duration.ofHours(48), Duration.ofHours(2))),
                                new Steps("follow-up", List.of(Duration.ofHours(24)))))),
                new MessagesDeclined(Recipient.of(PATIENT), NoticePurpose.REMINDERS, Channel.EMAIL),
                new NotificationSent(NOTIFICATION, TOLD, PATIENT, "a…@e….org", 2),
                new NotificationDelivered(NOTIFICATION),
                new NotificationFailed(NOTIFICATION, TOLD, PATIENT, "a…@e….org", "mailbox-full", 3),
                new NotificationSuppressed(NOTIFICATION, TOLD, "superseded"),
                new NotificationRetried(NOTIFICATION, ACCOUNT),
                new NotificationDiscarded(NOTIFICATION, ACCOUNT, "told by telephone"),
                new MedicalRecordWritten(RECORD, PATIENT, APPOINTMENT, DOCTOR, "follow-up", CONTENT),
                new MedicalRecordAmended(RECORD, PATIENT, DOCTOR, "the other side", CONTENT),
                new MedicalRecordSigned(RECORD, PATIENT, DOCTOR, 1, "Dr. Ida Marsh"),
                new LabReportAttached(
                        RECORD,
                        PATIENT,
                        new LabReport(REPORT, "blood count.pdf", "application/pdf", 48_213, "9f".repeat(32))),
                new LabReportWithdrawn(RECORD, PATIENT, REPORT, "another patient's"),
                new TemplateSet(
                        CLINIC,
                        new NoticeTemplate(
                                NoticeKind.REMINDER,
                                Channel.EMAIL,
                                "en",
                                "See you on {date}",
                                "We look forward to you at {time}.\n\n{link}")),
                new TemplateWithdrawn(CLINIC, NoticeKind.REMINDER, Channel.EMAIL, "en"),
                new CalendarFeedOpened(Recipient.of(PATIENT), "9f".repeat(32)),
                new CalendarFeedRevoked(Recipient.of(DOCTOR)),
                new RecordTemplateSet(
                        "follow-up",
                        new RecordTemplate(List.of("Since last time", "Examination"), List.of("Treatment"))),
                new WebhookSubscribed(WEBHOOK, WEBHOOK_DETAILS),
                new WebhookChanged(WEBHOOK, WEBHOOK_DETAILS),
                new WebhookDisabled(WEBHOOK, WebhookFault.GONE),
                new WebhookEnabled(WEBHOOK),
                new WebhookSecretRotated(
                        WEBHOOK,
                        UUID.fromString("0190b5a0-0000-7000-8000-000000000032"),
                        Instant.parse("2027-06-08T15:00:00Z")),
                new WebhookRemoved(WEBHOOK),
                new SlotBooked(CALENDAR, APPOINTMENT, CLAIMED, HOLD),
                new SlotFreed(CALENDAR, APPOINTMENT, CLAIMED),
                new SlotHeld(CALENDAR, HOLD, CLAIMED, PATIENT.value(), Instant.parse("2027-06-01T08:05:00Z")),
                new HoldReleased(CALENDAR, HOLD, CLAIMED),
                new TimeBlocked(CALENDAR, BLOCK, SLOT, "conference"),
                new TimeUnblocked(CALENDAR, BLOCK, SLOT),
                new WeeklyHoursSet(SCHEDULE, new WeeklyHours(DATE, List.of(MORNING))),
                new VisitTypeOffered(
                        SCHEDULE,
                        new VisitType(
                                "follow-up",
                                Duration.ofMinutes(30),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(10),
                                Set.of(VisitMode.IN_PERSON, VisitMode.VIDEO))),
                new VisitTypeWithdrawn(SCHEDULE, "follow-up"),
                new BookingWindowSet(SCHEDULE, new BookingWindow(Duration.ofHours(2), Duration.ofDays(90))),
                new ScheduleExceptionAdded(SCHEDULE, new ScheduleException(DATE, List.of(MORNING), "short day")),
                new ScheduleExceptionRemoved(SCHEDULE, DATE),
                new HolidaysObserved(
                        SCHEDULE, "us-ma", List.of(new Holiday(LocalDate.parse("2027-07-05"), "Independence Day"))),
                new PatientTimeClaimed(PATIENT_CALENDAR, APPOINTMENT, SLOT),
                new PatientTimeFreed(PATIENT_CALENDAR, APPOINTMENT, SLOT),
                new BookingRefused(
                        REFUSAL,
                        "book",
                        "slot-taken",
                        DOCTOR,
                        PATIENT,
                        APPOINTMENT,
                        SLOT.start(),
                        SLOT.end(),
                        CLAIMED,
                        7L,
                        Instant.parse("2027-06-01T08:00:00Z")),
                new RefusalsCounted(
                        REFUSAL,
                        DOCTOR,
                        Map.of("slot-taken", 940L),
                        Instant.parse("2027-06-01T08:00:00Z"),
                        Instant.parse("2027-06-01T08:01:00Z")),
                new WaitlistJoined(
                        ENTRY,
                        PATIENT,
                        new Criteria(
                                null,
                                "Dermatology",
                                Set.of(MORNING.location()),
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.parse("08:00"),
                                LocalTime.parse("12:30"),
                                VisitMode.IN_PERSON,
                                "follow-up",
                                DATE,
                                DATE.plusDays(30))),
                new WaitlistSlotOffered(ENTRY, PATIENT, OFFER, VISIT, HOLD, Instant.parse("2027-06-01T08:30:00Z")),
                new WaitlistOfferDeclined(ENTRY, PATIENT, OFFER),
                new WaitlistOfferLapsed(ENTRY, PATIENT, OFFER),
                new WaitlistOfferAccepted(ENTRY, PATIENT, OFFER, APPOINTMENT),
                new WaitlistLeft(ENTRY, PATIENT, LeavingReason.BOOKED_ELSEWHERE));
    }

    private static TimeSlot slot(String start, String end) {
        return new TimeSlot(Instant.parse(start), Instant.parse(end));
    }
}
