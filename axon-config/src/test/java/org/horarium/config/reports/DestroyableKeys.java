package org.horarium.config.reports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.privacy.PatientCipher;

/** Patients' keys, which can be destroyed. */
final class DestroyableKeys implements PatientCipher {

    private static final int MASK = 0x5a;

    private final Set<PatientId> destroyed = new HashSet<>();

    void destroy(PatientId patient) {
        destroyed.add(patient);
    }

    @Override
    public byte[] seal(PatientId patient, String place, byte[] plain) {
        if (destroyed.contains(patient)) {
            throw new KeyDestroyed();
        }
        return masked(plain);
    }

    @Override
    public Optional<byte[]> open(PatientId patient, String place, byte[] sealed) {
        return destroyed.contains(patient) ? Optional.empty() : Optional.of(masked(sealed));
    }

    private static byte[] masked(byte[] bytes) {
        byte[] masked = Arrays.copyOf(bytes, bytes.length);
        for (int each = 0; each < masked.length; each++) {
            masked[each] = (byte) (masked[each] ^ MASK);
        }
        return masked;
    }
}
