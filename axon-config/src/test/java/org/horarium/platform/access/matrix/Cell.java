package org.horarium.platform.access.matrix;

import java.util.Set;
import org.horarium.platform.Reply;

/** One question and its answer. */
record Cell(String route, Asker asker, Whose whose, Reply reply) {

    private static final Set<String> NOT_THEIRS = Set.of(
            "unknown-patient",
            "unknown-appointment",
            "unknown-hold",
            "unknown-session",
            "unknown-record",
            "unknown-waitlist-entry");

    boolean isLetIn() {
        boolean isRefused =
                switch (reply.status()) {
                    case 401 -> reply.reason().equals("unauthenticated");
                    case 403 -> true;
                    case 404 -> NOT_THEIRS.contains(reply.reason());
                    default -> false;
                };
        return !isRefused;
    }

    /** All that an answer says, but for what names the one request. */
    String said() {
        return reply.status() + " " + reply.headers().firstValue("Content-Type").orElse("") + " "
                + reply.body().toString().replace(reply.text("trace_id"), "");
    }

    @Override
    public String toString() {
        return "%s by %s for %s: %s".formatted(route, asker.text(), whose, said());
    }
}
