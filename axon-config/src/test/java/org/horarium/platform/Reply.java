package org.horarium.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the API answered. */
public record Reply(int status, JsonNode body, HttpHeaders headers) {

    /** A field of the body as text; a path of several steps is written with slashes. */
    public String text(String path) {
        return body.at("/" + path).asText();
    }

    /** The entries of a list in the body. */
    public Stream<JsonNode> list(String field) {
        return StreamSupport.stream(body.path(field).spliterator(), false);
    }

    /** The reason code that ends a problem's type. */
    public String reason() {
        return text("type").replaceFirst(".*/", "");
    }

    /** The token by which a read sees this write. */
    public String token() {
        return headers.firstValue("Horarium-Consistency-Token").orElseThrow();
    }
}
