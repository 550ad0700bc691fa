package org.horarium.query.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.notification.Told.Step;
import org.horarium.query.notification.Told.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what people were told: what is recorded of it, and what still waits in the outbox. */
@Component
class ToldAnswers {

    private static final String WAITING = "WAITING";

    private final JdbcClient db;

    ToldAnswers(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    List<Told> handle(Told.OfAppointment query) {
        Map<UUID, List<Step>> steps = new LinkedHashMap<>();
        Map<UUID, Told> told = new LinkedHashMap<>();
        db.sql(
                        """
                select * from appointments.notification_evidence
                where notification_id in (
                    select notification_id from appointments.notification_evidence where appointment_id = ?)
                order by notification_id, version""")
                .param(query.appointment())
                .query((row, number) -> {
                    add(row, steps, told);
                    return number;
                })
                .list();
        db.sql("select * from public.notification where appointment_id = ? and state <> 'DISCARDED'")
                .param(query.appointment())
                .query((row, number) -> waiting(row, steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .forEach(open -> told.merge(open.id(), open, ToldAnswers::later));
        return told.values().stream()
                .sorted(Comparator.comparing(ToldAnswers::first).thenComparing(Told::id))
                .toList();
    }

    /** What is recorded counts, but of one that is tried again. */
    private static Told later(Told recorded, Told open) {
        return open.status().equals(WAITING) ? open : recorded;
    }

    private static Instant first(Told told) {
        return told.history().isEmpty() ? told.at() : told.history().get(0).at();
    }

    private static void add(ResultSet row, Map<UUID, List<Step>> steps, Map<UUID, Told> told) throws SQLException {
        UUID id = row.getObject("notification_id", UUID.class);
        List<Step> all = steps.computeIfAbsent(id, unused -> new ArrayList<>());
        Step step = new Step(row.getString("what"), row.getString("why"), moment(row, "at"));
        all.add(step);
        Told before = told.get(id);
        if (row.getString("kind") != null) {
            told.put(
                    id,
                    new Told(
                            id,
                            row.getString("kind"),
                            row.getString("channel"),
                            whom(row),
                            step.what(),
                            step.why(),
                            row.getInt("attempts"),
                            null,
                            step.at(),
                            row.getString("address_hint"),
                            all));
        } else if (before != null) {
            told.put(id, after(before, step, all));
        }
    }

    private static Told after(Told before, Step step, List<Step> all) {
        boolean isOpen = step.what().equals("RETRIED");
        return new Told(
                before.id(),
                before.kind(),
                before.channel(),
                before.recipient(),
                isOpen ? WAITING : step.what(),
                step.why(),
                before.attempts(),
                before.due(),
                step.at(),
                before.addressHint(),
                all);
    }

    private static Told waiting(ResultSet row, List<Step> history) throws SQLException {
        String state = row.getString("state");
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                whom(row),
                state.equals("DEAD") ? "FAILED" : state,
                row.getString("why"),
                row.getInt("attempts"),
                moment(row, "due"),
                moment(row, row.getString("settled_at") == null ? "put_at" : "settled_at"),
                row.getString("address_hint"),
                history);
    }

    private static Whom whom(ResultSet row) throws SQLException {
        return new Whom(row.getString("recipient_kind"), row.getObject("recipient_id", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
