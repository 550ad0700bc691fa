package org.horarium.config.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a document is told of it: that it is genuine, and nothing that only the patient knows.
 *
 * @param issuedBy the clinic; null where the record is erased, like the doctor
 * @param digest of what it says; its first twelve digits are printed on the paper
 */
record Confirmation(
        boolean genuine,
        DocumentKind kind,
        String number,
        String language,
        Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable String doctor,
        String digest,
        boolean stillValid,
        Standing standing) {

    /** What the document is worth now. */
    enum Standing {
        VALID,
        /** The record says something else by now, or may say so. */
        SUPERSEDED,
        /** The record is gone. */
        WITHDRAWN;

        /** As the API names it. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
