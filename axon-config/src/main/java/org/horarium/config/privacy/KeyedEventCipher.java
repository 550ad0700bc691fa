package org.horarium.config.privacy;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.horarium.config.store.EventCipher;
import org.springframework.stereotype.Component;

/** Seals parts of events with the keys of those whom they are about. */
@Component
class KeyedEventCipher implements EventCipher {

    private final DataKeys keys;

    KeyedEventCipher(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(UUID subject, String event, byte[] plain) {
        try {
            return keys.toWrite(subject).events().encrypt(plain, Bound.to(subject, event));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Optional<byte[]> open(UUID subject, String event, byte[] sealed) {
        return keys.toRead(subject).map(key -> {
            try {
                return key.events().decrypt(sealed, Bound.to(subject, event));
            } catch (GeneralSecurityException foreign) {
                throw new IllegalArgumentException("It was not sealed in such an event about that patient", foreign);
            }
        });
    }
}
