package org.horarium.config.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.horarium.config.export.Specimens.ANNA;
import static org.horarium.config.export.Specimens.APPOINTMENT;
import static org.horarium.config.export.Specimens.AT;
import static org.horarium.config.export.Specimens.BORIS;
import static org.horarium.config.export.Specimens.DOCTOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Both kinds of lines come out of the database in the order of their commits, and only those that are asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest {

    private static final String METADATA =
            "{\"actor\":\"%s\",\"role\":\"DOCTOR\",\"correlation\":\"abc\",\"fingerprint\":\"secret\"}"
                    .formatted(DOCTOR);
    private static final UUID OTHER = UUID.fromString("0190b5a0-0000-7000-8000-0000000000bb");

    private final Database database = Database.migrated();
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final AuditTrail trail = new AuditTrail(database.pool(), json, false);

    @BeforeAll
    void live() throws SQLException {
        database.client()
                .sql(
                        "insert into appointments.appointment (id, version, status, patient_id, doctor_id, location_id, zone,"
                                + " visit_type, mode, starts_at, ends_at, local_date)"
                                + " values (?, 0, 'BOOKED', ?, ?, ?, 'UTC', 'visit', 'VIDEO', now(), now(), current_date)")
                .params(APPOINTMENT, ANNA, DOCTOR, DOCTOR)
                .update();
        event("booking.AppointmentBooked", "{\"patient\":\"%s\",\"notes\":\"chest pain\"}".formatted(ANNA), METADATA);
        access(DOCTOR.toString(), ANNA, BORIS);
        event("booking.AppointmentCancelled", "{\"appointment\":\"%s\"}".formatted(APPOINTMENT), METADATA);
        event(
                "scheduling.PatientTimeClaimed",
                "{\"calendar\":{\"patient\":\"%s\",\"date\":\"2027-06-07\"}}".formatted(BORIS),
                "{}");
        access("visitor");
        event("of.another.age", "no json", "none");
        Horizons.pass(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void both_kinds_come_in_the_order_of_their_commits() throws IOException {
        assertThat(kinds(lines(null, null))).isEqualTo("event access event event access event");
    }

    @Test
    void a_patients_part_holds_what_names_them_and_what_is_about_their_appointments() throws IOException {
        assertThat(lines(ANNA, null))
                .extracting(
                        line -> line.path("type").asText() + line.path("what").asText())
                .containsExactly("booking.AppointmentBooked", "GET /api/patients", "booking.AppointmentCancelled");
        assertThat(lines(BORIS, null))
                .extracting(
                        line -> line.path("type").asText() + line.path("what").asText())
                .containsExactly("GET /api/patients", "scheduling.PatientTimeClaimed");
        assertThat(lines(OTHER, null)).isEmpty();
    }

    @Test
    void an_actors_part_holds_what_they_did() throws IOException {
        assertThat(kinds(lines(null, DOCTOR.toString()))).isEqualTo("event access event");
        assertThat(kinds(lines(null, "visitor"))).isEqualTo("access");
    }

    @Test
    void the_period_ends_before_its_end() throws IOException {
        assertThat(lines(new Selection(AT, AT.plusMillis(1), null, null))).hasSize(6);
        assertThat(lines(new Selection(AT.minusSeconds(9), AT, null, null))).isEmpty();
        assertThat(lines(new Selection(AT.plusMillis(1), AT.plusSeconds(9), null, null)))
                .isEmpty();
    }

    @Test
    void a_line_tells_who_and_whom_and_never_what_an_event_says() throws IOException {
        JsonNode event = lines(ANNA, null).get(0);
        assertThat(event.path("kind").asText()).isEqualTo("event");
        assertThat(event.path("actor").asText()).isEqualTo(DOCTOR.toString());
        assertThat(event.path("correlation").asText()).isEqualTo("abc");
        assertThat(event.path("recorded_at").asText()).isEqualTo(AT.toString());
        assertThat(event.path("patients").get(0).asText()).isEqualTo(ANNA.toString());
        assertThat(event.path("position").asText()).matches("\\d+\\.\\d+");
        assertThat(event.toString()).doesNotContain("chest pain", "secret", "null");
        JsonNode access = lines(ANNA, null).get(1);
        assertThat(access.path("kind").asText()).isEqualTo("access");
        assertThat(access.path("purpose").asText()).isEqualTo("TREAT");
        assertThat(access.path("patients")).hasSize(2);
    }

    @Test
    void what_an_open_transaction_may_still_come_before_is_not_shown_yet() throws Exception {
        Database own = Database.migrated();
        AuditTrail trailOfOwn = new AuditTrail(own.pool(), json, false);
        Selection all = new Selection(AT, AT.plusSeconds(1), null, null);
        try (own;
                Connection open = own.transaction()) {
            insertEvent(open, "late", "{}", "{}");
            own.client()
                    .sql("insert into audit.access_entry (id, at, actor, role, purpose, action, what, outcome)"
                            + " values (?, ?, 'visitor', 'VISITOR', 'TREAT', 'READ', 'GET /', 'ALLOWED')")
                    .params(OTHER, AT.atOffset(ZoneOffset.UTC))
                    .update();
            assertThat(read(trailOfOwn, all)).isEmpty();
            open.commit();
            Horizons.pass(own);
            assertThat(kinds(read(trailOfOwn, all))).isEqualTo("event access");
        }
    }

    @Test
    void a_fourth_reader_waits_for_the_others_and_a_place_is_given_back() throws IOException {
        trail.read(one -> trail.read(two -> trail.read(
                three -> assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> trail.read(four -> {})))));
        trail.read(again -> {});
    }

    @Test
    void half_a_trail_is_refused_where_events_are_kept_elsewhere() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> new AuditTrail(database.pool(), json, true).read(all -> {}))
                .withMessageContaining("Axon Server");
    }

    private List<JsonNode> lines(@Nullable UUID patient, @Nullable String actor) throws IOException {
        return lines(new Selection(AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)), patient, actor));
    }

    private List<JsonNode> lines(Selection selection) throws IOException {
        return read(trail, selection);
    }

    private List<JsonNode> read(AuditTrail from, Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines writer = new JsonLines(json);
        from.read(snapshot -> snapshot.each(selection, line -> writer.write(line, out)));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(UTF_8).lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static String kinds(List<JsonNode> lines) {
        return String.join(
                " ", lines.stream().map(line -> line.path("kind").asText()).toList());
    }

    private void event(String type, String payload, String metadata) throws SQLException {
        try (Connection connection = database.transaction()) {
            insertEvent(connection, type, payload, metadata);
            connection.commit();
        }
    }

    private static void insertEvent(Connection connection, String type, String payload, String metadata)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into domain_event (event_id, stream, sequence_number, payload_type, payload_revision, payload,"
                        + " metadata, recorded_at) values (?, ?, 0, ?, '1', ?, ?, ?)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, "stream-" + type);
            statement.setString(3, type);
            statement.setBytes(4, payload.getBytes(UTF_8));
            statement.setBytes(5, metadata.getBytes(UTF_8));
            statement.setObject(6, AT.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void access(String actor, UUID... patients) {
        database.client()
                .sql("insert into audit.access_entry (id, at, actor, role, purpose, action, what, patients, outcome)"
                        + " values (?, ?, ?, 'DOCTOR', 'TREAT', 'READ', 'GET /api/patients', ?, 'ALLOWED')")
                .params(UUID.randomUUID(), AT.atOffset(ZoneOffset.UTC), actor, patients)
                .update();
    }
}
