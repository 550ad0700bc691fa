package org.horarium.shared.records;

import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a medical record. What was written once is amended, and never gone. */
public sealed interface MedicalRecordEvent {

    /** The record that it happened to. */
    RecordId record();

    /** Whom the record is about. */
    PatientId patient();

    /**
     * A clinician wrote down what came of a visit.
     *
     * @param template the visit type's, where one was filled in
     */
    @Recorded("records.MedicalRecordWritten")
    record MedicalRecordWritten(
            RecordId record,
            PatientId patient,
            AppointmentId appointment,
            DoctorId doctor,
            @Nullable String template,
            RecordContent content)
            implements MedicalRecordEvent {}

    /** It says something else from now on, and why. */
    @Recorded("records.MedicalRecordAmended")
    record MedicalRecordAmended(
            RecordId record, PatientId patient, DoctorId doctor, @Phi String reason, RecordContent content)
            implements MedicalRecordEvent {}

    /**
     * A clinician stands for what it says.
     *
     * @param version the sequence number of the event that they have signed
     * @param name theirs, as it was then
     */
    @Recorded("records.MedicalRecordSigned")
    record MedicalRecordSigned(RecordId record, PatientId patient, DoctorId doctor, long version, @Phi String name)
            implements MedicalRecordEvent {}

    /** A report came back. */
    @Recorded("records.LabReportAttached")
    record LabReportAttached(RecordId record, PatientId patient, LabReport report) implements MedicalRecordEvent {}

    /** A report does not belong there after all. */
    @Recorded("records.LabReportWithdrawn")
    record LabReportWithdrawn(RecordId record, PatientId patient, ReportId report, @Phi String reason)
            implements MedicalRecordEvent {}
}
