package org.horarium.query;

import org.springframework.http.ResponseEntity;

/** Single things go out with the version of their stream, so that an update can say which state it is meant for. */
public final class Versioned {

    private Versioned() {}

    /** The answer with its {@code ETag}. */
    public static <T> ResponseEntity<T> answer(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }
}
