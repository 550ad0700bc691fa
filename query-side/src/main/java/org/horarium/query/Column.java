package org.horarium.query;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column of many rows at once: an array of text that the statement casts, so that any number costs one trip. */
public final class Column {

    private Column() {}

    /** A value of each of the rows, in their order. */
    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    Object value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    /** An array within a column. */
    public static String array(Collection<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
