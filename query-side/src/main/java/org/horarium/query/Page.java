package org.horarium.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One stretch of a list.
 *
 * @param next the cursor of the next stretch, or null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts off the row too many that {@link Paging#rows()} asked for. */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, Cursor> placeOf) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, paging.limit());
        return new Page<>(items, placeOf.apply(items.get(items.size() - 1)).toString());
    }

    /** The answer to the current request, with the link (RFC 8288) that leads to the next page. */
    public ResponseEntity<Page<T>> answer() {
        if (next == null) {
            return ResponseEntity.ok(this);
        }
        String nextPage = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", next)
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + nextPage + ">; rel=\"next\"")
                .body(this);
    }
}
