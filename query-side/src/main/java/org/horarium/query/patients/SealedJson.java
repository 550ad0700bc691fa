package org.horarium.query.patients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what concerns a patient's health as JSON that only their key opens. */
@Component
class SealedJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PatientCipher cipher;

    SealedJson(PatientCipher cipher) {
        this.cipher = cipher;
    }

    /** What is to be kept at that place; null where there is nothing, or nothing may be kept as the key is gone. */
    byte @Nullable [] seal(PatientId patient, String place, @Nullable Object what) {
        if (what == null) {
            return null;
        }
        try {
            return cipher.seal(patient, place, JSON.writeValueAsBytes(what));
        } catch (KeyDestroyed erased) {
            return null;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was kept at that place; empty where there is nothing, or nobody can read it any more. */
    <T> Optional<T> open(UUID patient, String place, byte @Nullable [] sealed, Class<T> type) {
        if (sealed == null) {
            return Optional.empty();
        }
        return cipher.open(new PatientId(patient), place, sealed).map(json -> read(json, type));
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("What was kept sealed is no " + type.getSimpleName());
        }
    }
}
