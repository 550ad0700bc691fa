package org.horarium.query.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what records say unreadable to all but those who have the patient's key. Null stands for what was erased. */
@Component
class SealedText {

    private static final String CONTENT = "medical_record_version.content";
    private static final String FILE_NAME = "medical_record_report.file_name";

    /** What was kept by a later release is read over. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PatientCipher cipher;

    SealedText(PatientCipher cipher) {
        this.cipher = cipher;
    }

    byte @Nullable [] sealed(PatientId patient, RecordText text) {
        try {
            return sealed(patient, CONTENT, JSON.writeValueAsBytes(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }

    byte @Nullable [] sealedName(PatientId patient, String fileName) {
        return sealed(patient, FILE_NAME, fileName.getBytes(StandardCharsets.UTF_8));
    }

    Optional<RecordText> open(PatientId patient, byte @Nullable [] sealed) {
        return opened(patient, CONTENT, sealed).map(SealedText::parsed);
    }

    Optional<String> openName(PatientId patient, byte @Nullable [] sealed) {
        return opened(patient, FILE_NAME, sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /** Events whose patient was erased are told again when a projection is made anew. */
    private byte @Nullable [] sealed(PatientId patient, String place, byte[] plain) {
        try {
            return cipher.seal(patient, place, plain);
        } catch (KeyDestroyed erased) {
            return null;
        }
    }

    private Optional<byte[]> opened(PatientId patient, String place, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : cipher.open(patient, place, sealed);
    }

    private static RecordText parsed(byte[] plain) {
        try {
            return JSON.readValue(plain, RecordText.class);
        } catch (IOException e) {
            throw new UncheckedIOException("What was kept of a record is no JSON of one", e);
        }
    }
}
