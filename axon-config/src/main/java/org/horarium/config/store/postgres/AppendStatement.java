package org.horarium.config.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Stores the events of several units in one statement and one round trip, and leaves out those units whose premises no
 * longer hold: they lost a race, and cost their neighbours nothing. A stream must end where the decision saw it: neither may
 * its next event be there already nor the last one be missing, as after a failover to a server that lags.
 *
 * <p>The statement takes arrays, so that one plan serves any number of units. {@code lateral … limit 1} keeps to the
 * index whatever the planner believes of the table's size. Positions follow the order of the rows.
 */
final class AppendStatement {

    private static final String SQL =
            """
            with lost as materialized (
                select distinct premise.unit
                from unnest(?::int[], ?::text[], ?::bigint[]) as premise (unit, stream, next)
                left join lateral (
                    select true as is_there from domain_event taken
                    where taken.stream = premise.stream and taken.sequence_number = premise.next
                    limit 1) as taken on true
                left join lateral (
                    select true as is_there from domain_event last
                    where last.stream = premise.stream and last.sequence_number = premise.next - 1
                    limit 1) as last on true
                where taken.is_there or (premise.next > 0 and last.is_there is null)),
            stored as (
                insert into domain_event (
                    event_id, stream, stream_type, sequence_number, payload_type, payload_revision, payload, metadata,
                    recorded_at)
                select
                    event_id, stream, stream_type, sequence_number, payload_type, payload_revision, payload, metadata,
                    recorded_at
                from unnest(
                        ?::int[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[],
                        ?::bytea[], ?::timestamptz[])
                    with ordinality as event (
                        unit, event_id, stream, stream_type, sequence_number, payload_type, payload_revision, payload,
                        metadata, recorded_at, place)
                where event.unit not in (select lost.unit from lost)
                order by event.place)
            select lost.unit from lost""";

    private AppendStatement() {}

    /** The places in the list of the units that were left out. */
    static BitSet run(Connection connection, List<Unit> units) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Batch batch = new Batch(connection, statement, units);
            batch.bindPremises();
            batch.bindEvents();
            BitSet lost = new BitSet(units.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lost.set(rows.getInt(1));
                }
            }
            return lost;
        }
    }

    private static final class Batch {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Unit> units;
        private int parameter;

        Batch(Connection connection, PreparedStatement statement, List<Unit> units) {
            this.connection = connection;
            this.statement = statement;
            this.units = units;
        }

        void bindPremises() throws SQLException {
            int size = units.stream().mapToInt(unit -> unit.premises().size()).sum();
            Integer[] unitOf = new Integer[size];
            String[] streams = new String[size];
            Long[] next = new Long[size];
            int row = 0;
            for (int unit = 0; unit < units.size(); unit++) {
                for (var premise : units.get(unit).premises().entrySet()) {
                    unitOf[row] = unit;
                    streams[row] = premise.getKey();
                    next[row++] = premise.getValue();
                }
            }
            bind("int4", unitOf);
            bind("text", streams);
            bind("int8", next);
        }

        void bindEvents() throws SQLException {
            List<EventRow> rows =
                    units.stream().flatMap(unit -> unit.events().stream()).toList();
            bind("int4", unitOfEach(rows.size()));
            bind("uuid", rows, EventRow::id);
            bind("text", rows, EventRow::stream);
            bind("text", rows, EventRow::streamType);
            bind("int8", rows, EventRow::sequenceNumber);
            bind("text", rows, EventRow::payloadType);
            bind("text", rows, EventRow::payloadRevision);
            bind("bytea", rows.stream().map(EventRow::payload).toArray(byte[][]::new));
            bind("bytea", rows.stream().map(EventRow::metadata).toArray(byte[][]::new));
            bind("timestamptz", rows, EventRow::recorded);
        }

        private Integer[] unitOfEach(int size) {
            Integer[] unitOf = new Integer[size];
            int row = 0;
            for (int unit = 0; unit < units.size(); unit++) {
                for (int event = 0; event < units.get(unit).events().size(); event++) {
                    unitOf[row++] = unit;
                }
            }
            return unitOf;
        }

        private void bind(String type, List<EventRow> rows, Function<EventRow, ?> column) throws SQLException {
            bind(type, rows.stream().map(column).toArray());
        }

        private void bind(String type, Object[] values) throws SQLException {
            statement.setArray(++parameter, connection.createArrayOf(type, values));
        }
    }
}
