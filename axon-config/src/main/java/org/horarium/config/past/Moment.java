package org.horarium.config.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horarium.config.store.postgres.EventPosition;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Up to where a history is read. */
public sealed interface Moment {

    /** All that there is. */
    Moment NOW = new Now();

    /** What had been recorded by then. */
    record At(Instant time) implements Moment {}

    /** What stands up to that place in the one order of all events. */
    record Place(EventPosition position) implements Moment {}

    /** All that there is. */
    record Now() implements Moment {}

    /** The moment that a request names by one of the two, or now. */
    static Moment of(@Nullable String asOf, @Nullable String position) {
        if (asOf != null && position != null) {
            throw new InvalidInput("position", "must not be given beside as_of");
        }
        if (asOf != null) {
            return new At(instant(asOf).orElseThrow(() -> new InvalidInput("as_of", "must be a time with its offset")));
        }
        return position == null
                ? NOW
                : place(position)
                        .orElseThrow(() -> new InvalidInput("position", "must be a transaction and a place, as 12.34"));
    }

    /** The moment that such a text is, whether a time or a position; without a text, now. */
    static Moment named(String field, @Nullable String text) {
        return text == null
                ? NOW
                : place(text)
                        .or(() -> instant(text).map(At::new))
                        .orElseThrow(() -> new InvalidInput(field, "must be a time with its offset or a position"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> place(String text) {
        Matcher place = Pattern.compile("(\\d{1,20})\\.(\\d{1,18})").matcher(text);
        try {
            return place.matches()
                    ? Optional.of(new Place(
                            new EventPosition(Long.parseUnsignedLong(place.group(1)), Long.parseLong(place.group(2)))))
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** As requests and answers write a position. */
    static String text(EventPosition position) {
        return Long.toUnsignedString(position.transactionId()) + "." + position.eventPosition();
    }
}
