package org.horarium.platform.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.horarium.platform.Client;

/** The last letter to an address, as the demonstration's outbox shows it. */
public record Letters(String subject, String body) {

    /** That letter. */
    public static Letters to(Client admin, String email) {
        JsonNode letter = admin.get("/api/outbox?recipient=" + email)
                .list("items")
                .findFirst()
                .orElseThrow();
        return new Letters(letter.path("subject").asText(), letter.path("body").asText());
    }

    /** The secret part of its link. */
    public String link() {
        return body.substring(body.indexOf('#') + 1).strip();
    }
}
