package org.horarium.query.records;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What was written of a visit, as it stands.
 *
 * @param template the type of visit whose headings were filled in
 * @param signed by whom and when; null as long as nobody stands for what it says now
 * @param amended how often
 * @param erased whether nobody can read what it said: then it says nothing
 */
public record MedicalRecord(
        UUID id,
        UUID patientId,
        UUID appointmentId,
        Writer doctor,
        Instant writtenAt,
        @Nullable String template,
        List<RecordText.Diagnosed> diagnoses,
        @Nullable String findings,
        @Nullable String plan,
        List<RecordText.Prescribed> prescriptions,
        List<RecordText.Accepted> acceptedWarnings,
        @Nullable Signature signed,
        int amended,
        long version,
        List<Report> reports,
        boolean erased)
        implements Personal {

    public MedicalRecord {
        diagnoses = List.copyOf(diagnoses);
        prescriptions = List.copyOf(prescriptions);
        acceptedWarnings = List.copyOf(acceptedWarnings);
        reports = List.copyOf(reports);
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(patientId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    Cursor place() {
        return new Cursor(writtenAt.toString(), id);
    }

    /**
     * Who wrote it.
     *
     * @param name null as long as the directory has not heard of them
     */
    public record Writer(UUID id, @Nullable String name) {}

    /**
     * Who stands for it.
     *
     * @param name theirs, as it was then; null where it was erased
     * @param version what they have signed
     */
    public record Signature(Instant at, UUID by, @Nullable String name, long version) {}

    /** A report that belongs to it; the latest comes last. Its file is kept elsewhere. */
    public record Report(UUID id, String fileName, String mediaType, long bytes, Instant attachedAt) {}

    /** Something that it has said once, or says now. */
    record Version(
            UUID patientId,
            long version,
            Instant writtenAt,
            Writer doctor,
            @Nullable String reason,
            List<RecordText.Diagnosed> diagnoses,
            @Nullable String findings,
            @Nullable String plan,
            List<RecordText.Prescribed> prescriptions,
            List<RecordText.Accepted> acceptedWarnings,
            @Nullable Signature signed,
            boolean erased)
            implements Personal {

        @Override
        public Set<UUID> subjects() {
            return Set.of(patientId);
        }
    }

    /** Asks for one record. */
    public record ById(UUID id) {}

    /** Asks for all that it has ever said, the first first. */
    record Versions(UUID id) {}

    /**
     * Asks for what was written of a patient, the newest first.
     *
     * @param appointment the one visit of which it was written; null for all
     */
    public record OfPatient(UUID patient, @Nullable UUID appointment, Paging paging) {}
}
