package org.horarium.query.scheduling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as a client writes them; a refusal names the one at fault. */
record SearchParameters(
        @Nullable String specialization,
        @Nullable String date,
        @Nullable String dateTo,
        @Nullable String location,
        @Nullable String timeFrom,
        @Nullable String timeTo,
        @Nullable String doctorId,
        @Nullable String visitType,
        @Nullable String mode,
        @Nullable String language,
        @Nullable String insurance,
        @Nullable String near,
        @Nullable String radiusKm,
        @Nullable String sort,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int MOST_DAYS = 62;
    private static final int MOST_SLOTS = 200;
    private static final int USUAL_SLOTS = 50;
    private static final double FARTHEST_KM = 20_100;
    private static final int LONGEST_WORD = 200;

    /** @param today the date by UTC's calendar */
    SlotPage.Find find(LocalDate today) {
        GeoPoint point =
                read("near", near, "must be a latitude and a longitude, as in 42.36,-71.06", SearchParameters::point);
        SlotPage.Sort order = sort(point);
        LocalTime from = read("time_from", timeFrom, "must be a time, as in 09:00", LocalTime::parse);
        LocalTime to = read("time_to", timeTo, "must be a time, as in 17:00", LocalTime::parse);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidInput("time_to", "must be after time_from");
        }
        LocalDate first = date("date", date);
        SlotWish wish = new SlotWish(
                first,
                last(first, today),
                from,
                to,
                read("doctor_id", doctorId, "must be a UUID", SearchParameters::uuid),
                word("specialization", specialization),
                word("location", location),
                word("visit_type", visitType),
                read("mode", mode, "must be IN_PERSON or VIDEO", SearchParameters::mode),
                word("language", language),
                word("insurance", insurance),
                point,
                radius(point));
        SlotCursor after = cursor == null || cursor.isBlank() ? null : SlotCursor.parse(cursor, order);
        return new SlotPage.Find(wish, order, slots(), after);
    }

    private LocalDate last(@Nullable LocalDate first, LocalDate today) {
        LocalDate last = date("date_to", dateTo);
        if (last == null) {
            return first != null ? first : today.plusDays(MOST_DAYS - 1);
        }
        if (first != null && last.isBefore(first)) {
            throw new InvalidInput("date_to", "must not be before date");
        }
        if (last.isAfter((first != null ? first : today).plusDays(MOST_DAYS - 1))) {
            throw new InvalidInput("date_to", "must be at most " + MOST_DAYS + " days on, the first one counted");
        }
        return last;
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        LocalDate date = read(field, text, "must be a date, as in 2026-03-01", LocalDate::parse);
        if (date != null && (date.getYear() < 1970 || date.getYear() > 2200)) {
            throw new InvalidInput(field, "must be in this age");
        }
        return date;
    }

    private SlotPage.Sort sort(@Nullable GeoPoint point) {
        SlotPage.Sort order = read("sort", sort, "must be earliest, distance or fee", SearchParameters::sort);
        if (order == SlotPage.Sort.DISTANCE && point == null) {
            throw new InvalidInput("near", "must be given to sort by distance");
        }
        return order == null ? SlotPage.Sort.EARLIEST : order;
    }

    private @Nullable Double radius(@Nullable GeoPoint point) {
        Double radius = read("radius_km", radiusKm, "must be a number", Double::valueOf);
        if (radius != null && !(radius > 0 && radius <= FARTHEST_KM)) {
            throw new InvalidInput("radius_km", "must be more than 0 and at most " + (int) FARTHEST_KM);
        }
        if (radius != null && point == null) {
            throw new InvalidInput("near", "must be given with radius_km");
        }
        return radius;
    }

    private int slots() {
        Integer wanted = read("limit", limit, "must be a whole number", Integer::valueOf);
        if (wanted != null && (wanted < 1 || wanted > MOST_SLOTS)) {
            throw new InvalidInput("limit", "must be between 1 and " + MOST_SLOTS);
        }
        return wanted == null ? USUAL_SLOTS : wanted;
    }

    private static @Nullable String word(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_WORD) {
            throw new InvalidInput(field, "must be at most " + LONGEST_WORD + " characters long");
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static GeoPoint point(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not two numbers");
        }
        return new GeoPoint(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
    }

    private static SlotPage.Sort sort(String text) {
        return SlotPage.Sort.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static VisitMode mode(String text) {
        return VisitMode.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Refuses the shorthand that {@code UUID.fromString} takes. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not a whole UUID");
        }
        return uuid;
    }

    private static <T> @Nullable T read(String field, @Nullable String text, String rule, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new InvalidInput(field, rule);
        }
    }
}
