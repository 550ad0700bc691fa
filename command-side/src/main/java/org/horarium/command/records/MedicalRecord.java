package org.horarium.command.records;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.horarium.command.Origin.FINGERPRINT;

import java.util.Objects;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.horarium.command.FirstRequest;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;

/** Keeps what was written of one visit: every version of it, who stands for the present one, and which reports belong to it. */
@Aggregate(cache = "aggregateCache", lockFactory = "streamLocks")
class MedicalRecord {

    private static final long NEVER = -1;

    @AggregateIdentifier
    private RecordId id;

    private @Nullable PatientId patient;
    private @Nullable AppointmentId appointment;
    private @Nullable DoctorId doctor;
    private @Nullable Said said;
    private long saidAt = NEVER;
    private long signedAt = NEVER;
    private final Reports reports = new Reports();
    private final FirstRequest firstRequest = new FirstRequest();

    @SuppressWarnings("NullAway.Init") // for Axon, which sets it by the first event
    MedicalRecord() {}

    MedicalRecord(RecordId id) {
        this.id = id;
    }

    FirstRequest firstRequest() {
        return firstRequest;
    }

    boolean isWritten() {
        return said != null;
    }

    PatientId patient() {
        return Objects.requireNonNull(patient);
    }

    AppointmentId appointment() {
        return Objects.requireNonNull(appointment);
    }

    DoctorId doctor() {
        return Objects.requireNonNull(doctor);
    }

    Said said() {
        return Objects.requireNonNull(said);
    }

    Reports reports() {
        return reports;
    }

    /** Whether somebody stands for what it says now, and whoever has seen that version has seen it. */
    boolean isSignedAsSeenAt(@Nullable Long version) {
        return signedAt == saidAt && (version == null || version >= saidAt);
    }

    void write(PatientId of, AppointmentId visit, DoctorId by, @Nullable String template, RecordContent content) {
        apply(new MedicalRecordWritten(id, of, visit, by, template, content));
    }

    void amend(String reason, RecordContent content) {
        if (!Said.of(content).equals(said)) {
            apply(new MedicalRecordAmended(id, patient(), doctor(), reason, content));
        }
    }

    void sign(String name) {
        if (signedAt != saidAt) {
            apply(new MedicalRecordSigned(id, patient(), doctor(), saidAt, name));
        }
    }

    void attach(LabReport report) {
        apply(new LabReportAttached(id, patient(), report));
    }

    void withdraw(ReportId report, String reason) {
        apply(new LabReportWithdrawn(id, patient(), report, reason));
    }

    @EventSourcingHandler
    void on(
            MedicalRecordWritten event,
            @SequenceNumber long version,
            @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        firstRequest.remember(fingerprint);
        id = event.record();
        patient = event.patient();
        appointment = event.appointment();
        doctor = event.doctor();
        said = Said.of(event.content());
        saidAt = version;
    }

    @EventSourcingHandler
    void on(MedicalRecordAmended event, @SequenceNumber long version) {
        said = Said.of(event.content());
        saidAt = version;
    }

    @EventSourcingHandler
    void on(MedicalRecordSigned event) {
        signedAt = event.version();
    }

    @EventSourcingHandler
    void on(LabReportAttached event) {
        reports.add(event.report());
    }

    @EventSourcingHandler
    void on(LabReportWithdrawn event) {
        reports.remove(event.report());
    }
}
