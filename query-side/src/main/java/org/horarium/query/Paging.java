package org.horarium.query;

import java.util.UUID;
import java.util.function.Function;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which stretch of a list is wanted.
 *
 * <p>Pages are cut by the sort key and never by a count of rows to skip, so that the last page costs what the first does.
 */
public record Paging(int limit, @Nullable Cursor after) {

    /** What {@code limit} is where a client does not say. */
    public static final String DEFAULT_LIMIT = "50";

    private static final int MOST = 200;

    /** Reads both as they stand in the query string. */
    public static Paging of(String limit, @Nullable String cursor) {
        return new Paging(limitOf(limit), cursor == null ? null : Cursor.parse(cursor));
    }

    /** How many rows to read: one more than is wanted tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /**
     * Only what comes behind the cursor, for a list sorted by that attribute and then by id.
     *
     * <p>The bound on the attribute alone looks redundant, but it is what an index can start at.
     */
    public <R, K extends Comparable<? super K>> Specification<R> behind(String attribute, Function<String, K> key) {
        if (after == null) {
            return Specification.unrestricted();
        }
        K last = key.apply(after.key());
        UUID lastId = after.id();
        return (row, query, where) -> where.and(
                where.greaterThanOrEqualTo(row.get(attribute), last),
                where.or(where.greaterThan(row.get(attribute), last), where.greaterThan(row.get("id"), lastId)));
    }

    private static int limitOf(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw unusableLimit();
        }
        throw unusableLimit();
    }

    private static InvalidInput unusableLimit() {
        return new InvalidInput("limit", "must be a number from 1 to " + MOST);
    }
}
