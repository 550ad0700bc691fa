package org.horarium.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;

/** Seals without secrets: nothing of it is readable as it lies there, it opens nowhere else, and keys can be destroyed. */
public final class Seals implements PatientCipher {

    private final Set<PatientId> destroyed = new HashSet<>();

    /** Lets nobody read or write anything of them any more. */
    public void destroy(PatientId patient) {
        destroyed.add(patient);
    }

    /** Gives everybody their key again. */
    public void begin() {
        destroyed.clear();
    }

    @Override
    public byte[] seal(PatientId patient, String place, byte[] plain) {
        if (destroyed.contains(patient)) {
            throw new KeyDestroyed();
        }
        return turned((label(patient, place) + new String(plain, UTF_8)).getBytes(UTF_8));
    }

    @Override
    public Optional<byte[]> open(PatientId patient, String place, byte[] sealed) {
        if (destroyed.contains(patient)) {
            return Optional.empty();
        }
        String opened = new String(turned(sealed), UTF_8);
        String label = label(patient, place);
        if (!opened.startsWith(label)) {
            throw new IllegalArgumentException("Sealed elsewhere");
        }
        return Optional.of(opened.substring(label.length()).getBytes(UTF_8));
    }

    private static String label(PatientId patient, String place) {
        return patient + " " + place + " ";
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = Arrays.copyOf(bytes, bytes.length);
        for (int at = 0; at < turned.length; at++) {
            turned[at] = (byte) (turned[at] ^ 0x55);
        }
        return turned;
    }
}
