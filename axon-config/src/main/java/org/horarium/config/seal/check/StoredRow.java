package org.horarium.config.seal.check;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its table has it.
 *
 * @param columns the stored bytes of each column of the source, in its order; null where the column is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares rows
public record StoredRow(Source source, byte[] @Nullable [] columns) {

    private static final byte LEAF = 0;
    private static final int IDENTITY = 2;

    /** What the seal keeps of it. */
    public Mark mark() {
        return new Mark(place(), id(), leaf());
    }

    /** Where it stands. */
    public Place place() {
        return new Place(number(0), source, number(1));
    }

    /** By what id it is known. */
    public UUID id() {
        ByteBuffer bytes = ByteBuffer.wrap(required(IDENTITY));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /**
     * The digest of all of it. Lengths go before contents, so that nothing can slip from one column into the next; the
     * first byte sets it apart from an inner node of the tree, so that none can pass for an entry.
     */
    byte[] leaf() {
        MessageDigest digest = Digests.sha256();
        digest.update(LEAF);
        digest.update(source.code());
        for (byte[] column : columns) {
            digest.update(length(column == null ? -1 : column.length));
            if (column != null) {
                digest.update(column);
            }
        }
        return digest.digest();
    }

    private static byte[] length(int length) {
        return new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length};
    }

    private long number(int column) {
        return ByteBuffer.wrap(required(column)).getLong();
    }

    private byte[] required(int column) {
        byte[] stored = columns[column];
        if (stored == null) {
            throw new IllegalArgumentException(
                    "An entry has no " + source.columnNames().get(column));
        }
        return stored;
    }
}
