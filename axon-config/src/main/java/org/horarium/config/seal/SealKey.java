package org.horarium.config.seal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.horarium.config.seal.check.PublicKeys;
import org.jspecify.annotations.Nullable;

/**
 * A key of the seal.
 *
 * @param privateKey what signs; gone from a key that another came after
 * @param macSecret the secret of the keyed chain, kept for as long as that is verified
 * @param since when it was made
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SealKey(PublicKey publicKey, @Nullable PrivateKey privateKey, byte[] macSecret, Instant since) {

    String id() {
        return PublicKeys.id(publicKey);
    }
}
