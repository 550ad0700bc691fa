package org.horarium.config.store;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.config.store.postgres.EventPosition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks them up, whether readers may go there yet or not. */
final class PostgresPlaces implements EventPlaces {

    private static final String POSITIONS =
            "select transaction_id::text as transaction_text, position from domain_event ";

    private final JdbcClient db;

    PostgresPlaces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<TrackingToken> of(String stream, long version) {
        return position("where stream = ? and sequence_number = ?", stream, version);
    }

    @Override
    public Optional<TrackingToken> last() {
        return position("order by domain_event.transaction_id desc, domain_event.position desc limit 1");
    }

    private Optional<TrackingToken> position(String condition, Object... parameters) {
        return db.sql(POSITIONS + condition)
                .params(parameters)
                .<TrackingToken>query((row, number) -> new EventPosition(
                        Long.parseUnsignedLong(row.getString("transaction_text")), row.getLong("position")))
                .optional();
    }
}
