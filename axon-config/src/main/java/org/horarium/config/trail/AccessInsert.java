package org.horarium.config.trail;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.audit.AccessEntry;

/**
 * The one statement by which an entry is kept, which finds out what the entry does not know yet. It waits for the disk, as
 * every commit does here: with a server that would not, nothing starts.
 */
final class AccessInsert {

    private static final String SQL =
            """
            with asked as (
                select cast(? as uuid[]) as patients, cast(? as uuid[]) as ids, cast(? as boolean) as is_emergency,
                    cast(? as uuid) as account, cast(? as timestamptz) as at, cast(? as boolean) as is_related),
            found as (
                select patients, at, coalesce(is_related, %s) as related,
                    is_emergency or (account is not null and exists (select from public.emergency_access e
                        where e.account_id = account and e.patient_id = any (patients) and e.until > at)) as emergency
                from asked)
            insert into audit.access_entry (
                id, at, actor, role, acting_for, purpose, action, what, patients, appointment, outcome, reason, emergency,
                related, address, correlation, detail)
            select ?, at, ?, ?, ?, case when emergency then ? else ? end, ?, ?, patients, ?, ?, ?, emergency, related, ?, ?, ?
            from found""";

    private final Connection connection;

    AccessInsert(Connection connection) {
        this.connection = connection;
    }

    void run(AccessEntry entry, Reader reader) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SQL.formatted(reader.relation().related()))) {
            statement.setArray(1, ids(entry.patients()));
            statement.setArray(2, ids(reader.relation().ids()));
            statement.setBoolean(3, entry.emergency());
            statement.setObject(4, reader.mayOpenInEmergency(), Types.OTHER);
            statement.setObject(5, at(entry.at()));
            statement.setObject(6, entry.related(), Types.BOOLEAN);
            statement.setObject(7, entry.id());
            statement.setString(8, entry.actor());
            statement.setString(9, entry.role());
            statement.setObject(10, entry.actingFor(), Types.OTHER);
            statement.setString(11, reader.inEmergency(entry.purpose()).name());
            statement.setString(12, entry.purpose().name());
            statement.setString(13, entry.action().name());
            statement.setString(14, entry.what());
            statement.setObject(15, entry.appointment(), Types.OTHER);
            statement.setString(16, entry.outcome().name());
            statement.setString(17, entry.reason());
            statement.setString(18, entry.address());
            statement.setString(19, entry.correlation());
            statement.setString(20, entry.detail());
            statement.executeUpdate();
        }
    }

    private Array ids(List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
