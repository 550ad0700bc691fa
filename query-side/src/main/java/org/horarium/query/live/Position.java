package org.horarium.query.live;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the log: clients know it as the id of an event. Everything that stands before it is complete, and nothing will ever
 * come to stand there.
 *
 * @param number of the line; 0 stands before all of its transaction
 */
record Position(long transaction, long number) implements Comparable<Position> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Empty for a text that this API never gave. */
    static Optional<Position> of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingLong(Position::transaction)
                .thenComparingLong(Position::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + number;
    }
}
