package org.horarium.query.scheduling;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that a doctor keeps free of visits.
 *
 * @param id the ticket by which it can be given back
 */
record BlockedTime(String id, Instant start, Instant end, @Nullable String reason) {

    private static final int BYTES = 48;

    /** What touches the dates from one to the other, wherever on earth they are read. */
    record Touching(UUID doctor, LocalDate from, LocalDate to) {}

    static BlockedTime of(UUID block, UUID doctor, Instant start, Instant end, @Nullable String reason) {
        return new BlockedTime(ticket(block, doctor, start, end), start, end, reason);
    }

    /** As the command side writes and reads it: a block has no stream of its own, so its address goes along. */
    private static String ticket(UUID block, UUID doctor, Instant start, Instant end) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(block.getMostSignificantBits())
                .putLong(block.getLeastSignificantBits())
                .putLong(doctor.getMostSignificantBits())
                .putLong(doctor.getLeastSignificantBits())
                .putLong(start.getEpochSecond())
                .putLong(end.getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
