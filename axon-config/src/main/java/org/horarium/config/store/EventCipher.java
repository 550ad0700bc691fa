package org.horarium.config.store;

import java.util.Optional;
import java.util.UUID;

/** Makes the marked parts of events unreadable to whoever has not the key of the person whom they are about. */
public interface EventCipher {

    /**
     * Encrypts a part; the first time, a key is made for that person, and kept before this returns.
     *
     * @param subject a patient, or {@link MarkedParts#HOUSE}
     * @param event the name under which the event is stored: the part opens in no other event
     * @throws org.horarium.shared.privacy.KeyDestroyed where the person's key was destroyed
     * @throws org.horarium.shared.Unavailable where the key cannot be had now
     */
    byte[] seal(UUID subject, String event, byte[] plain);

    /**
     * Decrypts a part; empty where the person's key was destroyed.
     *
     * @throws IllegalArgumentException where it is no part of such an event about that person
     * @throws org.horarium.shared.Unavailable where the key cannot be had now
     */
    Optional<byte[]> open(UUID subject, String event, byte[] sealed);
}
