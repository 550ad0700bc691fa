package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed point up to which everything is as it was: it names each entry since the one before, and the one before.
 *
 * @param number counted from one
 * @param sealedAt when, by the sealer's clock
 * @param until the place of the last entry so far
 * @param entries how many there are so far, from the first checkpoint on
 * @param count how many of them are its own
 * @param marksDigest of its marks
 * @param root of the tree over its entries
 * @param mac the keyed chain over all entries so far
 * @param previous the hash of the checkpoint before
 * @param removals what the retention job has recorded since then, as signed bytes
 * @param succession how its key came after another, where it did so here, as signed bytes
 * @param keyId whose signature it bears
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their hashes
public record Checkpoint(
        long number,
        Instant sealedAt,
        Place until,
        long entries,
        int count,
        byte[] marksDigest,
        byte[] root,
        byte[] mac,
        byte[] previous,
        byte[] removals,
        byte[] succession,
        String keyId,
        byte[] signature) {

    private static final byte[] NAME = "horarium-checkpoint/1".getBytes(UTF_8);

    /** What comes before the first one. */
    public static final Checkpoint NONE = new Checkpoint(
            0,
            Instant.EPOCH,
            Place.START,
            0,
            0,
            Digests.of(new byte[0]),
            Digests.of(new byte[0]),
            new byte[Digests.LENGTH],
            new byte[Digests.LENGTH],
            new byte[0],
            new byte[0],
            "",
            new byte[0]);

    /** A checkpoint as it is kept: with its marks. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(Checkpoint checkpoint, byte[] marks) {

        /** What is stored of one; only the signature can tell whether it is as it was. */
        public static Kept of(Checkpoint stored, byte[] marks) {
            return new Kept(
                    new Checkpoint(
                            stored.number,
                            stored.sealedAt,
                            stored.until,
                            stored.entries,
                            marks.length / Mark.LENGTH,
                            Digests.of(marks),
                            stored.root,
                            stored.mac,
                            stored.previous,
                            stored.removals,
                            stored.succession,
                            stored.keyId,
                            stored.signature),
                    marks);
        }

        /** Its entries, in their order. */
        public List<Mark> list() {
            return Marks.of(marks);
        }
    }

    /** Continues the chain by those entries; it has no signature yet. */
    public static Kept after(
            Checkpoint before,
            Instant now,
            List<Mark> marks,
            List<Removal> removals,
            @Nullable Succession succession,
            String keyId,
            byte[] macSecret) {
        byte[] bytes = Marks.bytes(marks);
        Place until =
                marks.isEmpty() ? before.until : marks.get(marks.size() - 1).place();
        return new Kept(
                new Checkpoint(
                        before.number + 1,
                        now.truncatedTo(ChronoUnit.MICROS),
                        until,
                        before.entries + marks.size(),
                        marks.size(),
                        Digests.of(bytes),
                        MerkleTree.root(marks),
                        Marks.chained(before.mac, macSecret, marks),
                        before.hash(),
                        Removal.bytes(removals),
                        succession == null ? new byte[0] : succession.bytes(),
                        keyId,
                        new byte[0]),
                bytes);
    }

    /** The same with that signature. */
    public Checkpoint signed(byte[] with) {
        return new Checkpoint(
                number,
                sealedAt,
                until,
                entries,
                count,
                marksDigest,
                root,
                mac,
                previous,
                removals,
                succession,
                keyId,
                with);
    }

    /** By what the next one knows it. */
    public byte[] hash() {
        MessageDigest digest = Digests.sha256();
        digest.update(signedBytes());
        return digest.digest(signature);
    }

    /** Whether the two are one. */
    public boolean isSameAs(Checkpoint other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    /** What the signature stands for. */
    public byte[] signedBytes() {
        byte[] key = keyId.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(NAME.length
                + 5 * Long.BYTES
                + 1
                + 2 * Integer.BYTES
                + marksDigest.length
                + root.length
                + mac.length
                + previous.length
                + key.length
                + removals.length
                + succession.length
                + 7 * Integer.BYTES);
        bytes.put(NAME).putLong(number).putLong(sealedAt.getEpochSecond()).putInt(sealedAt.getNano());
        bytes.put(until.source().code()).putLong(until.transaction()).putLong(until.number());
        bytes.putLong(entries).putInt(count);
        for (byte[] part : List.of(marksDigest, root, mac, previous, key, removals, succession)) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }
}
