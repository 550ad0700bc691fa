package org.horarium.query.waitlist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Cursor;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who waits, and at which place. */
@Component
class WaitingAnswers {

    private static final int MOST = 200;

    private static final String ENTRIES =
            """
            select w.*, case when w.state in ('WAITING', 'OFFERED') then (
                select count(*) from waiting o where o.state in ('WAITING', 'OFFERED') and o.place <= w.place
                    and (o.doctor_id = w.doctor_id or lower(o.specialization) = lower(w.specialization))) end as position,
                (select full_name from patient where patient.id = w.patient_id) as patient_name
            from waiting w""";

    private final JdbcClient db;

    WaitingAnswers(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    List<WaitingEntry> handle(WaitingEntry.OfPatient query) {
        return db.sql(ENTRIES + " where patient_id = ? order by place desc, id desc limit " + MOST)
                .param(query.patient())
                .query((row, number) -> entry(row))
                .list();
    }

    @QueryHandler
    List<WaitingEntry> handle(WaitingEntry.For query) {
        Cursor after = query.paging().after();
        return db.sql(
                        ENTRIES
                                + """
                 where w.state in ('WAITING', 'OFFERED')
                    and (w.doctor_id = cast(:doctor as uuid) or lower(w.specialization) = lower(cast(:word as text)))
                    and (cast(:place as bigint) is null or (w.place, w.id) > (:place, cast(:id as uuid)))
                order by w.place, w.id limit :rows""")
                .param("doctor", query.doctor())
                .param("word", query.specialization())
                .param("place", after == null ? null : placeIn(after))
                .param("id", after == null ? null : after.id())
                .param("rows", query.paging().rows())
                .query((row, number) -> entry(row))
                .list();
    }

    private static WaitingEntry entry(ResultSet row) throws SQLException {
        Number position = (Number) row.getObject("position");
        String mode = row.getString("mode");
        return new WaitingEntry(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("patient_name"),
                row.getObject("doctor_id", UUID.class),
                row.getString("specialization"),
                List.of((UUID[]) row.getArray("location_ids").getArray()),
                days(row.getArray("days")),
                row.getObject("time_from", LocalTime.class),
                row.getObject("time_to", LocalTime.class),
                mode == null ? null : VisitMode.valueOf(mode),
                row.getString("visit_type"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("state"),
                row.getString("left_why"),
                row.getObject("appointment_id", UUID.class),
                position == null ? null : position.longValue(),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                offer(row),
                row.getLong("place"));
    }

    private static WaitingEntry.@Nullable Offer offer(ResultSet row) throws SQLException {
        UUID id = row.getObject("offer_id", UUID.class);
        if (id == null) {
            return null;
        }
        String zone = Objects.requireNonNull(row.getString("offer_zone"));
        return new WaitingEntry.Offer(
                id,
                at(row, "offer_start", zone),
                at(row, "offer_end", zone),
                zone,
                row.getObject("offer_doctor_id", UUID.class),
                row.getObject("offer_location_id", UUID.class),
                at(row, "offer_until", zone));
    }

    private static OffsetDateTime at(ResultSet row, String column, String zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(ZoneId.of(zone))
                .toOffsetDateTime();
    }

    private static List<Integer> days(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray())
                .map(day -> ((Number) day).intValue())
                .toList();
    }

    private static long placeIn(Cursor cursor) {
        try {
            return Long.parseLong(cursor.key());
        } catch (NumberFormatException e) {
            throw Cursor.broken();
        }
    }
}
