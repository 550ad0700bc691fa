package org.horarium.query.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.horarium.query.Column;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is claimed of the doctors' time. */
@Component
class ClaimRows {

    private final JdbcClient db;

    ClaimRows(JdbcClient db) {
        this.db = db;
    }

    void apply(Collection<ClaimChange> changes) {
        delete(changes.stream().filter(change -> change.now() == null).toList());
        save(changes.stream().filter(change -> change.now() != null).toList());
    }

    /** The claims on those UTC dates of those doctors. */
    Map<CalendarId, List<Claim>> on(Collection<CalendarId> calendars) {
        Map<CalendarId, List<Claim>> claims = new HashMap<>();
        db.sql(
                        """
                select doctor_id, day, starts_at, ends_at, held_until from search_claim
                join unnest(cast(:doctors as uuid[]), cast(:days as date[])) as d (doctor_id, day)
                    using (doctor_id, day)""")
                .param("doctors", Column.of(calendars, calendar -> calendar.doctor()
                        .value()))
                .param("days", Column.of(calendars, CalendarId::date))
                .query(row -> {
                    CalendarId calendar = new CalendarId(
                            new DoctorId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class));
                    claims.computeIfAbsent(calendar, id -> new ArrayList<>()).add(claim(row));
                });
        return claims;
    }

    /** Forgets what can matter to no free start any more. */
    int forgetBefore(LocalDate day) {
        return db.sql("delete from search_claim where day < :day")
                .param("day", day)
                .update();
    }

    void forgetAll() {
        db.sql("delete from search_claim").update();
    }

    private void delete(List<ClaimChange> gone) {
        if (gone.isEmpty()) {
            return;
        }
        db.sql(
                        """
                delete from search_claim c
                using unnest(cast(:doctors as uuid[]), cast(:days as date[]), cast(:claims as text[]))
                    as g (doctor_id, day, claim)
                where c.doctor_id = g.doctor_id and c.day = g.day and c.claim = g.claim""")
                .params(keys(gone))
                .update();
    }

    private void save(List<ClaimChange> made) {
        if (made.isEmpty()) {
            return;
        }
        db.sql(
                        """
                insert into search_claim (doctor_id, day, claim, kind, starts_at, ends_at, held_until, reason)
                select * from unnest(cast(:doctors as uuid[]), cast(:days as date[]), cast(:claims as text[]),
                    cast(:kinds as text[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]),
                    cast(:until as timestamptz[]), cast(:reasons as text[]))
                on conflict (doctor_id, day, claim) do update
                set starts_at = excluded.starts_at, ends_at = excluded.ends_at, held_until = excluded.held_until,
                    reason = excluded.reason""")
                .params(keys(made))
                .param("kinds", Column.of(made, ClaimChange::kind))
                .param("starts", Column.of(made, change -> claim(change).slot().start()))
                .param("ends", Column.of(made, change -> claim(change).slot().end()))
                .param("until", Column.of(made, change -> claim(change).heldUntil()))
                .param("reasons", Column.of(made, ClaimChange::reason))
                .update();
    }

    private static Map<String, Object> keys(List<ClaimChange> changes) {
        return Map.of(
                "doctors",
                        Column.of(
                                changes,
                                change -> change.key().calendar().doctor().value()),
                "days", Column.of(changes, change -> change.key().calendar().date()),
                "claims", Column.of(changes, change -> change.key().claim()));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
        TimeSlot slot = new TimeSlot(
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant());
        return new Claim(slot, until == null ? null : until.toInstant());
    }

    private static Claim claim(ClaimChange change) {
        return Objects.requireNonNull(change.now());
    }
}
