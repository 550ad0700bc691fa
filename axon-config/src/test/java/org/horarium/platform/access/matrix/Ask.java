package org.horarium.platform.access.matrix;

import java.util.ArrayList;
import java.util.List;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.jspecify.annotations.Nullable;

/** One request: the route with everything filled in. */
record Ask(String verb, String path, @Nullable Object body, String contentType) {

    private static final String JSON = "application/json";

    static Ask of(String verb, String path, @Nullable Object body) {
        return new Ask(verb, path, body, JSON);
    }

    Reply by(Client client) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", contentType));
        byte[] bytes = body instanceof String text
                ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : body == null ? null : Client.json(body);
        return client.send(verb, path, bytes, headers.toArray(String[]::new));
    }
}
