package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key comes after another, and both say so: whoever trusts one of them can trust the other, forwards and backwards.
 *
 * @param since the second from which on the later one signs
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Succession(
        byte[] former, byte[] later, Instant since, byte[] signatureOfFormer, byte[] signatureOfLater) {

    private static final byte[] NAME = "horarium-succession/1".getBytes(UTF_8);

    /** What both sign. */
    public static byte[] signedBytes(byte[] former, byte[] later, Instant since) {
        return ByteBuffer.allocate(NAME.length + former.length + later.length + Long.BYTES)
                .put(NAME)
                .put(former)
                .put(later)
                .putLong(since.getEpochSecond())
                .array();
    }

    /** Whether both have signed it. */
    boolean isSigned() {
        byte[] what = signedBytes(former, later, since);
        try {
            return PublicKeys.hasSigned(formerKey(), what, signatureOfFormer)
                    && PublicKeys.hasSigned(laterKey(), what, signatureOfLater);
        } catch (GeneralSecurityException noKeys) {
            return false;
        }
    }

    /** The key before. */
    public PublicKey formerKey() throws GeneralSecurityException {
        return PublicKeys.of(former);
    }

    /** The key after. */
    public PublicKey laterKey() throws GeneralSecurityException {
        return PublicKeys.of(later);
    }

    byte[] bytes() {
        List<byte[]> parts = List.of(former, later, signatureOfFormer, signatureOfLater);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES
                + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        bytes.putLong(since.getEpochSecond());
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    /** What a checkpoint says of it, or null where that says nothing. */
    public static @Nullable Succession of(byte[] bytes) {
        try {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            Instant since = Instant.ofEpochSecond(from.getLong());
            return new Succession(part(from), part(from), since, part(from), part(from));
        } catch (RuntimeException nothing) {
            return null;
        }
    }

    private static byte[] part(ByteBuffer from) {
        byte[] part = new byte[Math.min(from.getInt(), from.remaining())];
        from.get(part);
        return part;
    }
}
