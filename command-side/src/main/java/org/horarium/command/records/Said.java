package org.horarium.command.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;

/**
 * What a record says, as far as a decision must know whether another wish says something else: digests. Streams are kept in
 * memory for long, and nobody's health shall be.
 *
 * @param content of all that it says
 * @param prescriptions the names of the prescriptions, by what they say
 */
record Said(String content, Map<String, PrescriptionId> prescriptions) {

    private static final PrescriptionId NO_NAME = PrescriptionId.of("00000000-0000-0000-0000-000000000000");

    Said {
        prescriptions = Map.copyOf(prescriptions);
    }

    static Said of(RecordContent content) {
        Map<String, PrescriptionId> names = new HashMap<>();
        content.prescriptions().forEach(it -> names.putIfAbsent(words(it), it.id()));
        return new Said(digest(content.toString()), names);
    }

    /** Those prescriptions, where they were there before, under the names that they had. No name is given twice. */
    List<Prescription> named(List<Prescription> wanted) {
        Map<String, PrescriptionId> known = new HashMap<>(prescriptions);
        return wanted.stream()
                .map(it -> {
                    PrescriptionId name = known.remove(words(it));
                    return name == null ? it : it.named(name);
                })
                .toList();
    }

    private static String words(Prescription prescription) {
        return digest(prescription.named(NO_NAME).toString());
    }

    static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
