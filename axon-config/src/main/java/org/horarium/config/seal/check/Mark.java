package org.horarium.config.seal.check;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * What the seal keeps of an entry: where it stood, its id, and the digest of all of it. With the former two a verifier
 * can tell an entry that was changed from one that was moved.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSameAs
public record Mark(Place place, UUID id, byte[] leaf) {

    static final int LENGTH = 1 + 4 * Long.BYTES + Digests.LENGTH;

    /** Whether it is the very same entry at the very same place. */
    boolean isSameAs(Mark other) {
        return place.equals(other.place) && id.equals(other.id) && MessageDigest.isEqual(leaf, other.leaf);
    }

    void write(ByteBuffer into) {
        into.put(place.source().code());
        into.putLong(place.transaction()).putLong(place.number());
        into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        into.put(leaf);
    }

    static Mark read(ByteBuffer from) {
        Source source = Source.of(from.get());
        long transaction = from.getLong();
        Place place = new Place(transaction, source, from.getLong());
        long high = from.getLong();
        UUID id = new UUID(high, from.getLong());
        byte[] leaf = new byte[Digests.LENGTH];
        from.get(leaf);
        return new Mark(place, id, leaf);
    }
}
