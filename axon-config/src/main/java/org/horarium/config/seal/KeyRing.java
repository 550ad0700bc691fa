package org.horarium.config.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.config.seal.check.PublicKeys;
import org.horarium.config.seal.check.Succession;

/**
 * The keys of one installation, of which the first signs, and how each came after another.
 *
 * @param successions oldest first
 */
record KeyRing(List<SealKey> keys, List<Succession> successions) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAC_SECRET = 32;

    /** With a first key. */
    static KeyRing fresh(Instant now) {
        return new KeyRing(List.of(newKey(now)), List.of());
    }

    SealKey current() {
        return keys.get(0);
    }

    /** By which keyed chains can be verified. */
    Map<String, byte[]> macSecrets() {
        return keys.stream().collect(Collectors.toMap(SealKey::id, SealKey::macSecret));
    }

    /** The current key's signature. */
    byte[] sign(byte[] what) {
        return sign(Objects.requireNonNull(current().privateKey()), what);
    }

    /** With a new key, which the former one vouches for with its last signature: its private half is gone. */
    KeyRing rotated(Instant now) {
        SealKey former = current();
        SealKey later = newKey(now);
        byte[] before = former.publicKey().getEncoded();
        byte[] after = later.publicKey().getEncoded();
        byte[] what = Succession.signedBytes(before, after, now);
        Succession succession =
                new Succession(before, after, now, sign(what), sign(Objects.requireNonNull(later.privateKey()), what));
        List<SealKey> all = new ArrayList<>(List.of(later));
        keys.stream()
                .map(key -> new SealKey(key.publicKey(), null, key.macSecret(), key.since()))
                .forEach(all::add);
        return new KeyRing(
                List.copyOf(all),
                Stream.concat(successions.stream(), Stream.of(succession)).toList());
    }

    /** How the key of that name gave way to the one that came next, where one did. */
    Optional<Succession> after(String keyId) {
        return successions.stream()
                .filter(succession -> id(succession).equals(keyId))
                .findFirst();
    }

    private static String id(Succession succession) {
        try {
            return PublicKeys.id(succession.formerKey());
        } catch (GeneralSecurityException malformed) {
            return "";
        }
    }

    private static SealKey newKey(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = new byte[MAC_SECRET];
            RANDOM.nextBytes(secret);
            return new SealKey(pair.getPublic(), pair.getPrivate(), secret, now);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sign(PrivateKey key, byte[] what) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(what);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
