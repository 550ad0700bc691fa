package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.horarium.config.seal.check.CheckpointLine.Written;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a bundle: how much is in it, signed, so that its end cannot be cut off.
 *
 * @param created when
 * @param before the checkpoint before its first one
 * @param last the number of its last one
 * @param isUpToNow whether everything is in it that was sealed when it was made
 * @param keyId who says so
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record BundleHead(
        Instant created, Checkpoint before, long last, boolean isUpToNow, String keyId, byte[] signature) {

    private static final String FORMAT = "horarium-bundle";
    private static final int VERSION = 1;

    /** Between the moment that a checkpoint names and the one at which others see it. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private record Line(Text bundle) {}

    private record Text(
            String format,
            int version,
            Instant created,
            @Nullable Written before,
            long last,
            boolean isUpToNow,
            String keyId,
            String signature) {}

    /** What the signature stands for. */
    public byte[] signedBytes() {
        byte[] name = (FORMAT + "/" + VERSION).getBytes(UTF_8);
        byte[] hash = before.hash();
        return ByteBuffer.allocate(name.length + 3 * Long.BYTES + Integer.BYTES + 1 + hash.length)
                .put(name)
                .putLong(created.getEpochSecond())
                .putInt(created.getNano())
                .putLong(before.number())
                .putLong(last)
                .put((byte) (isUpToNow ? 1 : 0))
                .put(hash)
                .array();
    }

    /** Whether that checkpoint has to be in the bundle, if it is one at all. */
    boolean includes(Checkpoint checkpoint) {
        return checkpoint.number() <= last
                || (isUpToNow && checkpoint.sealedAt().isBefore(created.minus(ON_ITS_WAY)));
    }

    /** The same with that signature. */
    public BundleHead signed(byte[] with) {
        return new BundleHead(created, before, last, isUpToNow, keyId, with);
    }

    /** As a line, without its end. */
    public byte[] line() {
        return CheckpointLine.json(new Line(new Text(
                FORMAT,
                VERSION,
                created,
                before.number() == 0 ? null : Written.of(before, null),
                last,
                isUpToNow,
                keyId,
                CheckpointLine.text(signature))));
    }

    static Optional<BundleHead> read(byte[] line) {
        try {
            Text text = CheckpointLine.JSON.readValue(line, Line.class).bundle();
            Written before = text.before();
            BundleHead head = new BundleHead(
                    text.created(),
                    before == null ? Checkpoint.NONE : before.checkpoint(),
                    text.last(),
                    text.isUpToNow(),
                    text.keyId(),
                    CheckpointLine.bytes(text.signature()));
            return Optional.of(head).filter(read -> Arrays.equals(read.line(), line));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
