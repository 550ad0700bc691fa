package org.horarium.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R0: the rows of a booking, put into a table like the store's by one insert and one commit in one round trip. Nobody
 * decides anything.
 */
final class PlainInserts implements AutoCloseable {

    private static final String ROW = "(?, ?, ?, 0, ?, '1', ?, ?, now())";
    private static final String INSERT = "insert into measure_event (event_id, stream, stream_type, sequence_number,"
            + " payload_type, payload_revision, payload, metadata, recorded_at) values " + ROW + ", " + ROW + ", "
            + ROW;
    private static final List<String> TYPES =
            List.of("scheduling.SlotBooked", "scheduling.PatientTimeClaimed", "booking.AppointmentBooked");

    private final HikariDataSource connections = new HikariDataSource();
    private final List<Sample> samples;

    /** What a real event of that type has. */
    private static final class Sample {

        private final String type;
        private final byte[] payload;
        private final byte[] metadata;

        Sample(String type, byte[] payload, byte[] metadata) {
            this.type = type;
            this.payload = payload;
            this.metadata = metadata;
        }
    }

    PlainInserts(MeasuredPlatform platform, int threads) {
        HikariDataSource other = platform.part(HikariDataSource.class);
        connections.setJdbcUrl(other.getJdbcUrl());
        connections.setUsername(other.getUsername());
        connections.setPassword(other.getPassword());
        connections.setMaximumPoolSize(threads);
        JdbcClient db = platform.part(JdbcClient.class);
        db.sql("create table measure_event (like domain_event including all)").update();
        samples = TYPES.stream().map(type -> sample(db, type)).toList();
    }

    private static Sample sample(JdbcClient db, String type) {
        return db.sql("select payload, metadata from domain_event where payload_type = ? limit 1")
                .param(type)
                .query((row, number) -> new Sample(type, row.getBytes(1), row.getBytes(2)))
                .single();
    }

    Crowd run(int threads, int bookings) throws Exception {
        return Crowd.of(threads, bookings, () -> number -> {
            RoundTrips.begin();
            book();
        });
    }

    private void book() throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int at = 0;
            for (Sample sample : samples) {
                insert.setObject(++at, UUID.randomUUID());
                insert.setString(++at, "calendar-" + UUID.randomUUID() + "-2026-01-01");
                insert.setString(++at, "DoctorCalendar");
                insert.setString(++at, sample.type);
                insert.setBytes(++at, sample.payload);
                insert.setBytes(++at, sample.metadata);
            }
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
