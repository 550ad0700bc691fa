package org.horarium.config.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.Unavailable;
import org.horarium.shared.privacy.KeyDestroyed;

/** Keeps everybody's key in memory. */
public final class HandyCipher implements EventCipher {

    private final Map<UUID, Aead> keys = new HashMap<>();
    private final Set<UUID> destroyed = new HashSet<>();
    private boolean isAway;

    public void destroy(UUID subject) {
        destroyed.add(subject);
        keys.remove(subject);
    }

    public void goAway() {
        isAway = true;
    }

    @Override
    public byte[] seal(UUID subject, String event, byte[] plain) {
        if (destroyed.contains(subject)) {
            throw new KeyDestroyed();
        }
        try {
            return keys.computeIfAbsent(subject, none -> fresh()).encrypt(plain, bound(subject, event));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<byte[]> open(UUID subject, String event, byte[] sealed) {
        if (isAway) {
            throw new Unavailable("No key now.");
        }
        if (destroyed.contains(subject)) {
            return Optional.empty();
        }
        try {
            return Optional.of(keys.computeIfAbsent(subject, none -> fresh()).decrypt(sealed, bound(subject, event)));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException(foreign);
        }
    }

    private static byte[] bound(UUID subject, String event) {
        return (subject + event).getBytes(UTF_8);
    }

    private static Aead fresh() {
        try {
            return new AesGcmJce(Random.randBytes(32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
