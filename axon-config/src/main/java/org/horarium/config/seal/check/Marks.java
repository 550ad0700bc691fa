package org.horarium.config.seal.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;

/** The entries of one checkpoint. */
final class Marks {

    private Marks() {}

    static byte[] bytes(List<Mark> marks) {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * Mark.LENGTH);
        marks.forEach(mark -> mark.write(bytes));
        return bytes.array();
    }

    /** @throws IllegalArgumentException where those are no marks */
    static List<Mark> of(byte[] bytes) {
        if (bytes.length % Mark.LENGTH != 0) {
            throw new IllegalArgumentException("A mark is cut off");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        List<Mark> marks = new ArrayList<>(bytes.length / Mark.LENGTH);
        while (from.hasRemaining()) {
            marks.add(Mark.read(from));
        }
        return marks;
    }

    /** Chains the keyed digest of each entry to that of the one before it. */
    static byte[] chained(byte[] before, byte[] secret, List<Mark> marks) {
        Mac mac = Digests.mac(secret);
        byte[] last = before;
        for (Mark mark : marks) {
            mac.update(last);
            last = mac.doFinal(mark.leaf());
        }
        return last;
    }
}
