package org.horarium.config.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;

/**
 * What one patient's secret is good for. Of the secret two keys are derived: AES-GCM seals events, and AES-SIV what is
 * derived from them, which then comes out the same when it is derived again, so that a rebuild can still be compared.
 */
final class PatientKey {

    private static final int SECRET_BYTES = 32;
    private static final int GCM_BYTES = 32;
    private static final int SIV_BYTES = 64;

    private final Aead events;
    private final DeterministicAead views;

    PatientKey(byte[] secret) {
        try {
            events = new AesGcmJce(derived(secret, "horarium.events", GCM_BYTES));
            views = new AesSiv(derived(secret, "horarium.views", SIV_BYTES));
        } catch (GeneralSecurityException noSecret) {
            throw new IllegalArgumentException("That is no patient's key", noSecret);
        }
    }

    /** A new secret, which nobody knows. */
    static byte[] freshSecret() {
        return Random.randBytes(SECRET_BYTES);
    }

    private static byte[] derived(byte[] secret, String purpose, int bytes) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], Bound.text(purpose), bytes);
    }

    Aead events() {
        return events;
    }

    DeterministicAead views() {
        return views;
    }
}
