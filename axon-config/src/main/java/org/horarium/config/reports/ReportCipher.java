package org.horarium.config.reports;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Encrypts one report with a key of its own, segment by segment, so that any part of it can be read without what stands
 * before. No segment can be changed, left out or put elsewhere unseen, nor be taken for another report's.
 */
final class ReportCipher {

    private static final int KEY_BYTES = 32;
    /** Small, because looking into a PDF goes to and fro. */
    private static final int SEGMENT = 1 << 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final byte[] object;
    private final AesGcmHkdfStreaming segments;

    private ReportCipher(UUID object, byte[] key) {
        this.key = key.clone();
        this.object = ByteBuffer.allocate(16)
                .putLong(object.getMostSignificantBits())
                .putLong(object.getLeastSignificantBits())
                .array();
        try {
            this.segments = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With a new key. */
    static ReportCipher fresh(UUID object) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new ReportCipher(object, key);
    }

    /** With the key that it was encrypted with. */
    static ReportCipher of(UUID object, byte[] key) {
        return new ReportCipher(object, key);
    }

    byte[] key() {
        return key.clone();
    }

    /** How long so much is when it is encrypted. */
    long sealedLength(long plain) {
        return segments.expectedCiphertextSize(plain);
    }

    /** Encrypts what is written to it; whole only when it was closed, which closes the other one too. */
    WritableByteChannel sealing(WritableByteChannel into) throws IOException {
        try {
            return segments.newEncryptingChannel(into, object);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    /** Decrypts what is read from it, and fails at a segment that is not as it was. */
    SeekableByteChannel opening(SeekableByteChannel sealed) throws IOException {
        try {
            return segments.newSeekableDecryptingChannel(sealed, object);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }
}
