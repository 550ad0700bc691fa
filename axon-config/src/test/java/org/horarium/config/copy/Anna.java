package org.horarium.config.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.horarium.query.booking.Appointment;
import org.horarium.query.patients.Patient;
import org.horarium.query.patients.PatientHistory;
import org.horarium.query.records.MedicalRecord;
import org.horarium.query.records.RecordText;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** A patient of whom there is one of everything. */
final class Anna {

    static final UUID RECORD = new UUID(0x0190b5a000007000L, 0x8000000000000020L);
    static final UUID REPORT = new UUID(0x0190b5a000007000L, 0x8000000000000021L);

    /** What somebody has said of her, each word once. */
    static final String[] WORDS = {
        "Anna Muster",
        "+1 212 555 0100",
        "anna@example.org",
        "Long Road 5",
        "Blue Shield",
        "M-4711",
        "Otto Muster",
        "Penicillin",
        "hives",
        "Asthma",
        "Salbutamol",
        "two puffs when needed",
        "afraid of needles",
        "stairs, please",
        "wheezing on both sides",
        "come again in two weeks",
        "J45.909",
        "Amoxicillin 500 mg",
        "with water",
        "blood.pdf",
        "Dr. Grey"
    };

    private static final UUID ID = new UUID(0x0190b5a000007000L, 0x8000000000000001L);
    private static final UUID DOCTOR = new UUID(0x0190b5a000007000L, 0x8000000000000002L);
    private static final UUID PLACE = new UUID(0x0190b5a000007000L, 0x8000000000000003L);
    private static final UUID VISIT = new UUID(0x0190b5a000007000L, 0x8000000000000004L);
    private static final Instant THEN = Instant.parse("2027-05-01T09:00:00Z");

    private Anna() {}

    static Everything everything() {
        return new Everything(person(), history(), List.of(visit()), List.of(record()));
    }

    private static Patient person() {
        return new Patient(
                ID,
                "Anna Muster",
                LocalDate.parse("1984-02-29"),
                "+1 212 555 0100",
                "anna@example.org",
                "Long Road 5",
                "female",
                "de",
                new Insurance("Blue Shield", "M-4711", "G-1"),
                new EmergencyContact("Otto Muster", "brother", "+1 212 555 0101"),
                null,
                false,
                3);
    }

    private static List<PatientHistory.Item> history() {
        return List.of(
                item(11, "allergy", "Penicillin", "hives", "high"),
                item(12, "condition", "Asthma", null, null),
                item(13, "medication", "Salbutamol", "two puffs when needed", null),
                item(14, "note", "afraid of needles", null, null));
    }

    private static PatientHistory.Item item(
            long number, String kind, String text, @Nullable String detail, @Nullable String criticality) {
        return new PatientHistory.Item(
                new UUID(0x0190b5a000007000L, 0x8000000000000000L + number),
                ID,
                null,
                kind,
                text,
                "http://snomed.info/sct",
                "91936005",
                detail,
                criticality,
                "2001-05-01",
                null,
                "patient",
                THEN,
                new PatientHistory.Recorder("patient"),
                0,
                false,
                0);
    }

    private static Appointment visit() {
        return new Appointment(
                VISIT,
                AppointmentStatus.SCHEDULED,
                ID,
                DOCTOR,
                OffsetDateTime.parse("2027-05-10T09:00:00-04:00"),
                OffsetDateTime.parse("2027-05-10T09:30:00-04:00"),
                "America/New_York",
                LocalDate.parse("2027-05-10"),
                LocalTime.parse("09:00"),
                30,
                "follow-up",
                VisitMode.IN_PERSON,
                PLACE,
                null,
                "stairs, please",
                null,
                null,
                new Appointment.DoctorLine(DOCTOR, "Dr. Grey", "Pulmonology"),
                null,
                1);
    }

    private static MedicalRecord record() {
        return new MedicalRecord(
                RECORD,
                ID,
                VISIT,
                new MedicalRecord.Writer(DOCTOR, "Dr. Grey"),
                THEN,
                null,
                List.of(new RecordText.Diagnosed("Asthma, unspecified", "J45.909")),
                "wheezing on both sides",
                "come again in two weeks",
                List.of(new RecordText.Prescribed(
                        new UUID(0x0190b5a000007000L, 0x8000000000000022L),
                        "Amoxicillin 500 mg",
                        "308182",
                        "1 capsule",
                        "capsule",
                        "by mouth",
                        "three times a day",
                        "7 days",
                        2,
                        true,
                        "with water")),
                List.of(),
                new MedicalRecord.Signature(THEN, DOCTOR, "Dr. Grey", 0),
                0,
                1,
                List.of(new MedicalRecord.Report(REPORT, "blood.pdf", "application/pdf", 1000, THEN)),
                false);
    }
}
