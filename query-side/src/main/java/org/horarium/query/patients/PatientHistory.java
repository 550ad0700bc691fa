package org.horarium.query.patients;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.patients.HistoryKind;
import org.jspecify.annotations.Nullable;

/** What is known of a patient's health, entry by entry. */
public interface PatientHistory {

    /**
     * What an entry says now.
     *
     * @param mergedFrom the former entry of the same person that it was told of, under whose id it is corrected
     * @param source whose word it is: patient, clinician or import
     * @param recordedAt when it was said so
     * @param corrected how often it was replaced
     * @param erased whether nobody can read it any more
     */
    record Item(
            UUID id,
            UUID patientId,
            @Nullable UUID mergedFrom,
            String kind,
            @Nullable String text,
            @Nullable String system,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String criticality,
            @Nullable String since,
            @Nullable String until,
            String source,
            Instant recordedAt,
            Recorder recordedBy,
            int corrected,
            boolean erased,
            long version)
            implements Personal {

        @Override
        public Set<UUID> subjects() {
            return bothOf(patientId, mergedFrom);
        }

        Cursor place() {
            return new Cursor(recordedAt.toString(), id);
        }
    }

    /** In which role somebody said it; null of what is older than roles. */
    record Recorder(@Nullable String role) {}

    /**
     * What an entry said once, or says now.
     *
     * @param retracted whether it was said to be an error
     * @param reason why it was
     */
    record Version(
            long version,
            UUID patientId,
            @Nullable UUID mergedFrom,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String system,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String criticality,
            @Nullable String since,
            @Nullable String until,
            @Nullable String source,
            Instant recordedAt,
            Recorder recordedBy,
            boolean retracted,
            @Nullable String reason,
            boolean erased)
            implements Personal {

        @Override
        public Set<UUID> subjects() {
            return bothOf(patientId, mergedFrom);
        }
    }

    /** Asks for what is known of a patient, the newest first. */
    record Find(UUID patient, @Nullable HistoryKind kind, Paging paging) {}

    /** Asks for everything that an entry ever said, the newest first. */
    record FindVersions(UUID patient, UUID entry) {}

    /** As the API writes it. */
    static @Nullable String code(@Nullable String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    private static Set<UUID> bothOf(UUID patient, @Nullable UUID former) {
        Set<UUID> both = new HashSet<>(Set.of(patient));
        if (former != null) {
            both.add(former);
        }
        return both;
    }
}
