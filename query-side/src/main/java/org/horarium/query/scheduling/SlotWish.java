package org.horarium.query.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * What a patient looks for. Whatever is null does not matter to them.
 *
 * @param from the first local date at the clinic; null for today, wherever that is
 * @param to the last local date at the clinic
 * @param timeFrom the earliest that a visit starts, as the clinic's wall shows it
 * @param timeTo what a visit starts before
 */
record SlotWish(
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable LocalTime timeFrom,
        @Nullable LocalTime timeTo,
        @Nullable UUID doctor,
        @Nullable String specialization,
        @Nullable String location,
        @Nullable String visitType,
        @Nullable VisitMode mode,
        @Nullable String language,
        @Nullable String insurance,
        @Nullable GeoPoint near,
        @Nullable Double radiusKm) {

    /** Whether the visit that a doctor offers first will do. */
    boolean takesAnyVisit() {
        return visitType == null && mode == null;
    }

    boolean takesTime(LocalTime wall) {
        return (timeFrom == null || !wall.isBefore(timeFrom)) && (timeTo == null || wall.isBefore(timeTo));
    }

    boolean hasTimes() {
        return timeFrom != null || timeTo != null;
    }

    /** The words that a day must bear, by field. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "specialization", specialization);
        put(words, "place", location);
        put(words, "visit_type", visitType);
        put(words, "mode", mode == null ? null : mode.name());
        put(words, "language", language);
        put(words, "insurance", insurance);
        return words;
    }

    private static void put(Map<String, String> words, String field, @Nullable String word) {
        if (word != null) {
            words.put(field, SearchWord.of(word));
        }
    }
}
