package org.horarium.config.seal.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.jspecify.annotations.Nullable;

/** Checkpoints as lines, as they go into bundles and to anchors. */
public final class CheckpointLine {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private CheckpointLine() {}

    /** The one thing a line holds: a checkpoint with its marks, or one that is only noted. */
    record Line(@Nullable Written checkpoint, @Nullable Written note) {}

    /** All of it as text; binary parts in base64. */
    record Written(
            long number,
            Instant sealedAt,
            String untilSource,
            String untilTransaction,
            long untilNumber,
            long entries,
            int count,
            String marksDigest,
            String root,
            String mac,
            String previous,
            String removals,
            String succession,
            String keyId,
            String signature,
            @Nullable String marks) {

        static Written of(Checkpoint checkpoint, byte @Nullable [] marks) {
            return new Written(
                    checkpoint.number(),
                    checkpoint.sealedAt(),
                    checkpoint.until().source().word(),
                    Long.toUnsignedString(checkpoint.until().transaction()),
                    checkpoint.until().number(),
                    checkpoint.entries(),
                    checkpoint.count(),
                    text(checkpoint.marksDigest()),
                    text(checkpoint.root()),
                    text(checkpoint.mac()),
                    text(checkpoint.previous()),
                    text(checkpoint.removals()),
                    text(checkpoint.succession()),
                    checkpoint.keyId(),
                    text(checkpoint.signature()),
                    marks == null ? null : text(marks));
        }

        Checkpoint checkpoint() {
            return new Checkpoint(
                    number,
                    sealedAt,
                    new Place(
                            Long.parseUnsignedLong(untilTransaction),
                            untilSource.equals(Source.ACCESS.word()) ? Source.ACCESS : Source.EVENT,
                            untilNumber),
                    entries,
                    count,
                    bytes(marksDigest),
                    bytes(root),
                    bytes(mac),
                    bytes(previous),
                    bytes(removals),
                    bytes(succession),
                    keyId,
                    bytes(signature));
        }
    }

    /** With its marks, without the end of the line. */
    public static byte[] of(Kept kept) {
        return json(new Line(Written.of(kept.checkpoint(), kept.marks()), null));
    }

    /** Without its marks, for what else it says. */
    public static byte[] note(Checkpoint checkpoint) {
        return json(new Line(null, Written.of(checkpoint, null)));
    }

    /** Reads one with its marks; empty where it is not, to the last byte, as it would be written. */
    public static Optional<Kept> read(byte[] line) {
        return parsed(line).map(Line::checkpoint).flatMap(written -> kept(written, line));
    }

    static Optional<Checkpoint> readNote(byte[] line) {
        try {
            return parsed(line)
                    .map(Line::note)
                    .map(Written::checkpoint)
                    .filter(note -> Arrays.equals(note(note), line));
        } catch (RuntimeException incomplete) {
            return Optional.empty();
        }
    }

    private static Optional<Kept> kept(Written written, byte[] line) {
        String marks = written.marks();
        try {
            return marks == null
                    ? Optional.empty()
                    : Optional.of(Kept.of(written.checkpoint(), bytes(marks)))
                            .filter(kept -> Arrays.equals(of(kept), line));
        } catch (RuntimeException incomplete) {
            return Optional.empty();
        }
    }

    private static Optional<Line> parsed(byte[] line) {
        try {
            return Optional.of(JSON.readValue(line, Line.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static byte[] json(Object line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
