package org.horarium.config.seal.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the retention job has taken out of the access trail, and said so. It counts once a checkpoint has signed it.
 *
 * @param fromTransaction of the first entry that it took
 * @param entries how many there were; no more than that may be missing
 */
public record Removal(long fromTransaction, long fromNumber, long untilTransaction, long untilNumber, long entries) {

    private static final int LENGTH = 5 * Long.BYTES;

    boolean covers(Place place) {
        return place.source() == Source.ACCESS
                && place.compareTo(new Place(fromTransaction, Source.ACCESS, fromNumber)) >= 0
                && place.compareTo(new Place(untilTransaction, Source.ACCESS, untilNumber)) <= 0;
    }

    static byte[] bytes(List<Removal> removals) {
        ByteBuffer bytes = ByteBuffer.allocate(removals.size() * LENGTH);
        for (Removal removal : removals) {
            bytes.putLong(removal.fromTransaction).putLong(removal.fromNumber);
            bytes.putLong(removal.untilTransaction).putLong(removal.untilNumber);
            bytes.putLong(removal.entries);
        }
        return bytes.array();
    }

    /** Those that a checkpoint has signed. */
    public static List<Removal> of(byte[] signed) {
        ByteBuffer from = ByteBuffer.wrap(signed);
        List<Removal> removals = new ArrayList<>();
        while (from.remaining() >= LENGTH) {
            removals.add(new Removal(from.getLong(), from.getLong(), from.getLong(), from.getLong(), from.getLong()));
        }
        return removals;
    }
}
