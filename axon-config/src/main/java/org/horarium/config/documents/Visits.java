package org.horarium.config.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.config.OnReadingSide;
import org.horarium.shared.Unavailable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and when visits were, as paper shows it: at the clinic, by its clock. */
@Component
@OnReadingSide
class Visits {

    private static final String SQL =
            """
            select a.starts_at, a.zone, c.name, place.address ->> 'line' as line, place.address ->> 'country' as country,
                concat_ws(', ', place.address ->> 'city',
                    nullif(concat_ws(' ', place.address ->> 'state', place.address ->> 'postalCode'), '')) as city,
                place.phone
            from appointments.appointment a
            join lateral (select l.clinic_id, coalesce(l.address, h.address) as address,
                    coalesce(l.phone_number, h.phone_number) as phone
                from directory.location l join directory.clinic h on h.id = l.clinic_id
                where l.id = a.location_id) place on true
            join directory.clinic c on c.id = place.clinic_id
            where a.id = ?""";

    private final JdbcClient db;

    Visits(JdbcClient db) {
        this.db = db;
    }

    /** One of them. */
    record Visit(ZonedDateTime start, Issuer issuer) {}

    Visit of(UUID appointment) {
        return db.sql(SQL)
                .param(appointment)
                .query((row, number) -> visit(row))
                .optional()
                .orElseThrow(() -> new Unavailable("The directory has not heard of that visit yet: try again."));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        List<String> address = Stream.of(row.getString("line"), row.getString("city"))
                .filter(line -> line != null && !line.isBlank())
                .toList();
        return new Visit(
                row.getObject("starts_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(row.getString("zone"))),
                new Issuer(row.getString("name"), address, row.getString("phone"), row.getString("country")));
    }
}
