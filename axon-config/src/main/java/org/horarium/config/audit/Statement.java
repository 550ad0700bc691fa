package org.horarium.config.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.horarium.config.store.postgres.EventPosition;
import org.jspecify.annotations.Nullable;

/** Puts a search for places together. It starts at what narrows it down most, whose index has the order of the list. */
final class Statement {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final String place;

    Statement(List<Subject> subjects) {
        place = subjects.isEmpty() ? "i" : "s0";
        sql.append("select ")
                .append(place)
                .append(".transaction_id, ")
                .append(place)
                .append(".position from ");
        if (subjects.isEmpty()) {
            sql.append("audit.event_index i where true");
            return;
        }
        sql.append("audit.event_subject s0");
        for (int at = 1; at < subjects.size(); at++) {
            sql.append(" join audit.event_subject s").append(at).append(" using (transaction_id, position)");
        }
        sql.append(" join audit.event_index i using (transaction_id, position) where true");
        for (int at = 0; at < subjects.size(); at++) {
            String alias = "s" + at;
            and(
                    alias + ".kind = ? and " + alias + ".subject = ?",
                    subjects.get(at).kind(),
                    subjects.get(at).id());
        }
    }

    void and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(Arrays.asList(values));
    }

    void equal(String column, @Nullable String value) {
        if (value != null) {
            and(column + " = ?", value);
        }
    }

    /** Only what stands so to that place. */
    void beyond(String comparison, EventPosition position) {
        and(
                "(" + place + ".transaction_id, " + place + ".position) " + comparison + " (?::xid8, ?)",
                Place.transaction(position),
                position.eventPosition());
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
