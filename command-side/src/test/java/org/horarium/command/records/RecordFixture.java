package org.horarium.command.records;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.command.SetClock;
import org.horarium.command.booking.RecordedVisitsOf;
import org.horarium.command.records.RecordCommand.Acceptance;
import org.horarium.command.records.RecordCommand.AmendRecord;
import org.horarium.command.records.RecordCommand.AttachLabReport;
import org.horarium.command.records.RecordCommand.SignRecord;
import org.horarium.command.records.RecordCommand.WithdrawLabReport;
import org.horarium.command.records.RecordCommand.WriteRecord;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** Anna's visit with Dr. Grey in New York, on the evening of the seventh of June, which is the eighth in UTC. */
final class RecordFixture {

    static final PatientId ANNA = new PatientId(new UUID(2, 1));
    static final PatientId BORIS = new PatientId(new UUID(2, 2));
    static final DoctorId GREY = new DoctorId(new UUID(1, 1));
    static final AppointmentId VISIT = new AppointmentId(new UUID(3, 1));
    static final RecordId RECORD = new RecordId(new UUID(4, 1));
    static final Actor DR_GREY = new Actor(new UUID(9, 1), Role.DOCTOR, null, GREY);
    static final Actor DR_TORRES = new Actor(new UUID(9, 2), Role.DOCTOR, null, new DoctorId(new UUID(1, 2)));
    static final Actor DESK = new Actor(new UUID(9, 3), Role.STAFF, null, null, Reach.EVERYWHERE);
    static final Actor ANNAS_ACCOUNT = new Actor(new UUID(9, 4), Role.PATIENT, ANNA, null);
    static final Instant EVENING = Instant.parse("2027-06-08T01:00:00Z");

    private final SetClock clock = new SetClock(EVENING);
    private final List<HistoryEntry> allergies = new ArrayList<>();
    private final Decisions decisions = new Decisions(clock, MedicalRecord.class, VisitTemplate.class);

    RecordFixture() {
        var records = new MedicalRecords(decisions.repository(MedicalRecord.class), decisions.permissions());
        var visits = RecordedVisitsOf.history(decisions.history());
        decisions.decidedBy(
                new Writing(
                        records,
                        visits,
                        patient -> patient.equals(ANNA) ? List.copyOf(allergies) : List.of(),
                        decisions.permissions(),
                        clock),
                new Signing(records, decisions.history()),
                new Attaching(records, visits, decisions.permissions()),
                new RecordTemplates(decisions.repository(VisitTemplate.class)));
        given(
                new DoctorRegistered(GREY, new DoctorProfile("Dr. Grey", null, null, null, List.of(), List.of(), null)),
                new AppointmentBooked(VISIT, ANNA, visit(), null));
    }

    RecordFixture given(Object... events) {
        decisions.given(events);
        return this;
    }

    /** Lets that doctor treat Anna, too. */
    RecordFixture treatedBy(Actor doctor) {
        decisions.acquaintances().treating(Objects.requireNonNull(doctor.doctor()), ANNA);
        return this;
    }

    RecordFixture allergicTo(String what) {
        allergies.add(
                new HistoryEntry(HistoryKind.ALLERGY, what, null, null, null, null, null, null, HistorySource.PATIENT));
        return this;
    }

    RecordFixture at(Instant now) {
        clock.set(now);
        return this;
    }

    Decided write(Actor by, PatientId of, AppointmentId visit, RecordContent content, Acceptance acceptance) {
        return decisions.when(new WriteRecord(RECORD, by, of, visit, null, content, acceptance), by, null);
    }

    Decided write(RecordContent content) {
        return write(DR_GREY, ANNA, VISIT, content, Acceptance.NONE);
    }

    Decided write(RecordContent content, RequestKey key) {
        return decisions.when(
                new WriteRecord(RECORD, DR_GREY, ANNA, VISIT, null, content, Acceptance.NONE), DR_GREY, key);
    }

    Decided amend(Actor by, RecordContent content, Acceptance acceptance, @Nullable Long expected) {
        return decisions.when(new AmendRecord(RECORD, by, "mistyped", content, acceptance, expected), by, null);
    }

    Decided amend(RecordContent content) {
        return amend(DR_GREY, content, Acceptance.NONE, null);
    }

    Decided sign(Actor by, @Nullable Long expected) {
        return decisions.when(new SignRecord(RECORD, by, expected), by, null);
    }

    Decided attach(Actor by, LabReport report) {
        return decisions.when(new AttachLabReport(RECORD, report, by), by, null);
    }

    Decided withdraw(Actor by, ReportId report) {
        return decisions.when(new WithdrawLabReport(RECORD, report, "another's", by), by, null);
    }

    Decided when(Object command, Actor by) {
        return decisions.when(command, by, null);
    }

    static Visit visit() {
        TimeSlot slot = TimeSlot.of(Instant.parse("2027-06-08T00:30:00Z"), Duration.ofMinutes(30));
        return new Visit(
                GREY,
                new LocationId(new UUID(5, 1)),
                ZoneId.of("America/New_York"),
                "follow-up",
                VisitMode.IN_PERSON,
                slot,
                slot);
    }

    static MedicalRecordWritten written(RecordContent content) {
        return new MedicalRecordWritten(RECORD, ANNA, VISIT, GREY, null, content);
    }

    static MedicalRecordSigned signed(long version) {
        return new MedicalRecordSigned(RECORD, ANNA, GREY, version, "Dr. Grey");
    }

    static RecordContent content(String findings, Prescription... prescriptions) {
        return new RecordContent(List.of(new Diagnosis("Asthma", "J45.909")), findings, null, List.of(prescriptions));
    }

    /** Named by a number, as each request names its own. */
    static Prescription prescription(int name, String drug) {
        return new Prescription(
                new PrescriptionId(new UUID(6, name)),
                drug,
                null,
                "1",
                "tablet",
                "by mouth",
                "daily",
                null,
                null,
                null,
                null);
    }

    static LabReport report(int name, String digest) {
        return new LabReport(new ReportId(new UUID(7, name)), "blood.pdf", "application/pdf", 100, digest);
    }

    static Acceptance accepting(String... warnings) {
        return new Acceptance(Set.of(warnings), "tolerated since");
    }
}
