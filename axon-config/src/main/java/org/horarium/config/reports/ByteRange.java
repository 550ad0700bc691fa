package org.horarium.config.reports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report that is asked for (RFC 9110, 14).
 *
 * @param from the first byte
 * @param until the first byte that does not belong to it
 */
record ByteRange(long from, long until) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** That part of so many bytes, all of them where none is named or several are, or nothing where it is not among them. */
    static Optional<ByteRange> of(@Nullable String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.of(new ByteRange(0, length));
        }
        ByteRange asked = range.group(1).isEmpty()
                ? new ByteRange(Math.max(0, length - number(range.group(2), 0)), length)
                : new ByteRange(number(range.group(1), 0), Math.min(length, number(range.group(2), length) + 1));
        if (!range.group(1).isEmpty() && number(range.group(2), Long.MAX_VALUE - 1) < asked.from()) {
            return Optional.of(new ByteRange(0, length)); // no range at all, and so ignored
        }
        return asked.from() < asked.until() ? Optional.of(asked) : Optional.empty();
    }

    long length() {
        return until - from;
    }

    /** As an answer names it. */
    String of(long whole) {
        return "bytes %d-%d/%d".formatted(from, until - 1, whole);
    }

    private static long number(String digits, long otherwise) {
        return digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }
}
