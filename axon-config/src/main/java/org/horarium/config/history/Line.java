package org.horarium.config.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a history. The first says what the file is, the last how much there was, and between them are the events. */
sealed interface Line {

    /** The format that this release writes, and the only one yet. */
    String FORMAT = "horarium-events";

    int VERSION = 1;

    /** The first one. How many events will follow is not known yet. */
    record Opening(String format, int version, Instant created) implements Line {}

    /**
     * An event.
     *
     * @param number counted from one, so that a missing line can be told from a changed one
     * @param transactionId the place in the store it came from: of use to nobody but a reader of that store's tokens
     */
    record Entry(long number, String transactionId, long position, KeptEvent event) implements Line {}

    /** The last one. A file without it was cut off. */
    record Ending(long events, String digest) implements Line {}

    /** As JSON. */
    static byte[] json(Object line) {
        try {
            return Format.JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From JSON with a hash behind it, which is left to the {@link Chain}; null where it is no line of that kind. */
    static <L extends Line> @Nullable L read(byte[] line, Class<L> kind) {
        try {
            return Format.JSON.readValue(line, kind);
        } catch (IOException other) {
            return null;
        }
    }

    /** Explicit in everything: a history of today must read the same in ten years. */
    final class Format {

        private static final JsonMapper JSON = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        private Format() {}
    }
}
