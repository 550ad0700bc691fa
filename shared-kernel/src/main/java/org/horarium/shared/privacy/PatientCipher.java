package org.horarium.shared.privacy;

import java.util.Optional;
import org.horarium.shared.patients.PatientId;

/**
 * Encrypts what is kept of a patient's health, each patient's with a key of their own: where that key is destroyed, all of
 * it is unreadable for ever, in every copy and backup too.
 */
public interface PatientCipher {

    /**
     * Encrypts it; the first time, a key is made for the patient, and kept before this returns.
     *
     * @param place where it will be kept, such as {@code medical_record.content}: bound to it, so that it opens nowhere else
     * @throws KeyDestroyed where the patient's key was destroyed
     * @throws org.horarium.shared.Unavailable where the key cannot be had now
     */
    byte[] seal(PatientId patient, String place, byte[] plain);

    /**
     * Decrypts it; empty where the patient's key was destroyed.
     *
     * @throws IllegalArgumentException where it is not what was kept at that place for that patient
     * @throws org.horarium.shared.Unavailable where the key cannot be had now
     */
    Optional<byte[]> open(PatientId patient, String place, byte[] sealed);
}
