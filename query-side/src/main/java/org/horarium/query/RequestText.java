package org.horarium.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a path or a query string, and says in the API's words what is wrong with it. */
public final class RequestText {

    private static final int LONGEST_SEARCH = 100;
    private static final int LAST_YEAR = 9999;

    private RequestText() {}

    /** The id in a path; a text that can be no id names nothing, just like an id that nobody has. */
    public static UUID id(String text, String reasonIfUnknown) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(reasonIfUnknown);
        }
    }

    /** A date, or null where none is given. */
    public static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (isUsual(date.getYear())) {
                return date;
            }
        } catch (DateTimeException e) {
            throw notADate(field);
        }
        throw notADate(field);
    }

    /** A moment, or null where none is given. */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (isUsual(moment.getYear())) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            throw notAMoment(field);
        }
        throw notAMoment(field);
    }

    /** The words to look for, in lower case; none where nothing is given. */
    public static List<String> words(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        if (text.length() > LONGEST_SEARCH) {
            throw new InvalidInput(field, "must not be longer than " + LONGEST_SEARCH + " characters");
        }
        return List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private static boolean isUsual(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static InvalidInput notADate(String field) {
        return new InvalidInput(field, "must be a date such as 2030-05-17");
    }

    private static InvalidInput notAMoment(String field) {
        return new InvalidInput(field, "must be a moment with its offset, such as 2030-05-17T09:30:00+02:00");
    }
}
