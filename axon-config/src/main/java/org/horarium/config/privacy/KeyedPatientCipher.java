package org.horarium.config.privacy;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.PatientCipher;
import org.springframework.stereotype.Component;

/** Seals what is derived from events with the keys of those whom it is about; the same comes out the same. */
@Component
class KeyedPatientCipher implements PatientCipher {

    private final DataKeys keys;

    KeyedPatientCipher(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(PatientId patient, String place, byte[] plain) {
        try {
            return keys.toWrite(patient.value())
                    .views()
                    .encryptDeterministically(plain, Bound.to(patient.value(), place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Optional<byte[]> open(PatientId patient, String place, byte[] sealed) {
        return keys.toRead(patient.value()).map(key -> {
            try {
                return key.views().decryptDeterministically(sealed, Bound.to(patient.value(), place));
            } catch (GeneralSecurityException foreign) {
                throw new IllegalArgumentException("It was not sealed at that place for that patient", foreign);
            }
        });
    }
}
