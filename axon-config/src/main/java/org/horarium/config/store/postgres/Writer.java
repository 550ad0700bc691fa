package org.horarium.config.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writes units, all of them in one transaction, and says what has become of each. */
final class Writer implements Appender {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private final DataSource connections;
    private final StreamProofs proofs;
    private final StoreMeters meters;

    /** Takes a source of connections that commit each statement: the append and its commit are one round trip. */
    Writer(DataSource connections, StreamProofs proofs, StoreMeters meters) {
        this.connections = connections;
        this.proofs = proofs;
        this.meters = meters;
    }

    @Override
    public void append(Unit unit) {
        Outcomes outcomes = new Outcomes(1);
        write(List.of(unit), outcomes);
        outcomes.answer(0);
    }

    /** Stores what can be stored of those units; no unit fails for a neighbour's sake. */
    void write(List<Unit> units, Outcomes outcomes) {
        long began = System.nanoTime();
        try (Connection connection = connections.getConnection()) {
            settle(units, AppendStatement.run(connection, units), began, outcomes);
            meters.appended(units.size(), System.nanoTime() - began);
        } catch (SQLException failure) {
            if (units.size() > 1 && isOfOneUnit(failure)) {
                oneByOne(units, outcomes);
            } else {
                outcomes.failAll(translated(failure));
            }
        }
    }

    /** Where the unit is part of a greater transaction. */
    void writeWithin(Connection connection, Unit unit) {
        long began = System.nanoTime();
        try {
            if (!unit.beginsItsStreams() && hasWritten(connection)) {
                throw new EventStoreException(
                        "The transaction wrote something before these events, so that they could come to stand before earlier ones of their streams");
            }
            if (!AppendStatement.run(connection, List.of(unit)).isEmpty()) {
                throw new StreamConflict();
            }
            meters.appended(1, System.nanoTime() - began);
        } catch (SQLException failure) {
            throw translated(failure);
        }
    }

    private void settle(List<Unit> units, BitSet lost, long began, Outcomes outcomes) {
        for (int unit = 0; unit < units.size(); unit++) {
            if (lost.get(unit)) {
                units.get(unit).premises().keySet().forEach(proofs::forget);
                outcomes.fail(unit, new StreamConflict());
            } else {
                units.get(unit).proven().forEach((stream, version) -> proofs.note(stream, version, began));
            }
        }
    }

    private void oneByOne(List<Unit> units, Outcomes outcomes) {
        for (int unit = 0; unit < units.size(); unit++) {
            try {
                append(units.get(unit));
            } catch (RuntimeException failure) {
                outcomes.fail(unit, failure);
            }
        }
    }

    /** Whether the failure lies in some unit's data or in a race, so that the others may succeed without it. */
    private static boolean isOfOneUnit(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("40") || state.startsWith("54");
    }

    private static RuntimeException translated(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case UNIQUE_VIOLATION -> new StreamConflict(failure);
            case SERIALIZATION_FAILURE, DEADLOCK ->
                new ConcurrencyException("Transactions stood in each other's way", failure);
            default -> new EventStoreException("Events could not be stored", failure);
        };
    }

    private static boolean hasWritten(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
