package org.horarium.query.scheduling;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The last slot that was shown.
 *
 * @param start epoch minutes
 * @param rank the distance or fee by which its day was sorted, with that day's date; null where starts are sorted
 */
record SlotCursor(int start, String doctor, String location, @Nullable Double rank, @Nullable LocalDate date) {

    static SlotCursor earliest(int start, String doctor, String location) {
        return new SlotCursor(start, doctor, location, null, null);
    }

    /** Reads what a client sent back. */
    static SlotCursor parse(String text, SlotPage.Sort sort) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            SlotCursor cursor = SlotJson.read(json, SlotCursor.class);
            if (cursor.fits(sort)) {
                return cursor;
            }
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SlotJson.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the slot comes after this one where starts are sorted. */
    boolean isBefore(int otherStart, SlotDay day) {
        int order = Integer.compare(start, otherStart);
        order = order == 0 ? doctor.compareTo(day.doctorId()) : order;
        return (order == 0 ? location.compareTo(day.locationId()) : order) < 0;
    }

    private boolean fits(SlotPage.Sort sort) {
        boolean ranked = rank != null && date != null && Double.isFinite(rank);
        return start > 0
                && isId(doctor)
                && isId(location)
                && (sort == SlotPage.Sort.EARLIEST ? rank == null && date == null : ranked);
    }

    private static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static InvalidInput invalid() {
        return new InvalidInput("cursor", "must be one that an answer gave");
    }
}
