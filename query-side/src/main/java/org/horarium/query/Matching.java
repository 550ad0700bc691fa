package org.horarium.query;

import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions that come into a statement only if the client named them, so that each filter finds its own index. */
public final class Matching {

    private static final char ESCAPE = '\\';

    private Matching() {}

    /** Rows with exactly that value, or all where none is wanted. */
    public static <R> Specification<R> equal(String attribute, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (row, query, where) -> where.equal(row.get(attribute), value);
    }

    /** Rows with one of those values, or all where none is wanted. */
    public static <R> Specification<R> oneOf(String attribute, @Nullable Set<?> values) {
        return values == null
                ? Specification.unrestricted()
                : (row, query, where) -> row.get(attribute).in(values);
    }

    /** Rows from that value on, or all where none is wanted. */
    public static <R, V extends Comparable<? super V>> Specification<R> from(String attribute, @Nullable V first) {
        return first == null
                ? Specification.unrestricted()
                : (row, query, where) -> where.greaterThanOrEqualTo(row.get(attribute), first);
    }

    /** Rows before that value, or all where none is wanted. */
    public static <R, V extends Comparable<? super V>> Specification<R> before(String attribute, @Nullable V end) {
        return end == null
                ? Specification.unrestricted()
                : (row, query, where) -> where.lessThan(row.get(attribute), end);
    }

    /** Rows whose text holds each of the words (given in lower case) somewhere, in any case. */
    public static <R> Specification<R> words(String attribute, List<String> words) {
        return (row, query, where) -> where.and(words.stream()
                .map(word -> where.like(where.lower(row.get(attribute)), anywhere(word), ESCAPE))
                .toArray(Predicate[]::new));
    }

    private static String anywhere(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
