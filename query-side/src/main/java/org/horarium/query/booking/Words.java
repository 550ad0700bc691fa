package org.horarium.query.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people wrote about a visit sealed: it may tell of the patient's health. */
@Component
class Words {

    static final String NOTES = "appointment.notes";
    static final String REASON = "appointment.cancellation_reason";

    private static final byte[] ERASED = {};

    private final PatientCipher cipher;

    Words(PatientCipher cipher) {
        this.cipher = cipher;
    }

    /** As they are kept; nothing of a patient who was erased, but that there was something. */
    byte @Nullable [] sealed(UUID patient, String place, @Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            return cipher.seal(new PatientId(patient), place, words.getBytes(UTF_8));
        } catch (KeyDestroyed gone) {
            return ERASED;
        }
    }

    /** As they were written. */
    @Nullable
    String opened(UUID patient, String place, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        return sealed.length == 0
                ? Erased.TEXT
                : cipher.open(new PatientId(patient), place, sealed)
                        .map(plain -> new String(plain, UTF_8))
                        .orElse(Erased.TEXT);
    }
}
