package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An entry is kept when {@code record} returns, and knows what the reader has to do with the patients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredTrailTest {

    private final UUID doctor = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();
    private Database database;
    private StoredTrail trail;

    @BeforeAll
    void open() {
        database = Database.unmigrated();
        database.pool().setConnectionInitSql("set lock_timeout = '200ms'");
        database.migrate("latest");
        trail = new StoredTrail(database.pool(), new SimpleMeterRegistry());
        UUID place = UUID.randomUUID();
        database.client()
                .sql("insert into directory.location (id, version, clinic_id, name, zone, search_text)"
                        + " values (?, 0, ?, 'House', 'UTC', '')")
                .params(place, clinic)
                .update();
        database.client()
                .sql(
                        "insert into appointments.appointment (id, version, status, patient_id, doctor_id, location_id, zone,"
                                + " visit_type, mode, starts_at, ends_at, local_date)"
                                + " values (gen_random_uuid(), 0, 'CANCELLED', ?, ?, ?, 'UTC', 'v', 'VIDEO', now(), now(), now())")
                .params(theirs, doctor, place)
                .update();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void it_can_be_read_by_others_as_soon_as_it_is_kept_whatever_transaction_its_reader_is_in() throws SQLException {
        AccessEntry entry = Looks.at(Instant.now(), theirs, another);
        try (Connection inTheMiddle = database.transaction();
                Statement statement = inTheMiddle.createStatement()) {
            statement.execute("select pg_current_xact_id()");
            trail.record(entry);
            inTheMiddle.rollback();
        }
        Map<String, Object> row = row(entry);
        assertThat(row.get("actor")).isEqualTo(entry.actor());
        assertThat(row.get("purpose")).isEqualTo("TREAT");
        assertThat(row.get("what")).isEqualTo(entry.what());
        assertThat(row.get("related")).isNull();
    }

    @Test
    void a_doctor_is_related_to_those_who_come_or_came_to_them() {
        Actor actor = new Actor(UUID.randomUUID(), Role.DOCTOR, null, new DoctorId(doctor));
        assertThat(related(actor, theirs)).isEqualTo(true);
        assertThat(related(actor, another)).isEqualTo(false);
        assertThat(related(actor, theirs, another)).isEqualTo(false);
        assertThat(related(actor)).isNull();
        assertThat(related(new Actor(UUID.randomUUID(), Role.DOCTOR, null, new DoctorId(another)), theirs))
                .isEqualTo(false);
    }

    @Test
    void a_desk_is_related_to_those_who_come_to_its_clinics() {
        assertThat(related(desk(new Reach(false, Set.of(new ClinicId(clinic)))), theirs))
                .isEqualTo(true);
        assertThat(related(desk(new Reach(false, Set.of(new ClinicId(another)))), theirs))
                .isEqualTo(false);
        assertThat(related(desk(Reach.EVERYWHERE), theirs)).isEqualTo(true);
        assertThat(related(desk(Reach.EVERYWHERE), another)).isEqualTo(false);
    }

    @Test
    void of_auditors_nobody_says_whether_they_are() {
        assertThat(related(new Actor(UUID.randomUUID(), Role.AUDITOR, null, null), theirs))
                .isNull();
    }

    @Test
    void whoever_opened_a_patient_in_an_emergency_is_said_to_have() {
        Actor actor = new Actor(UUID.randomUUID(), Role.DOCTOR, null, new DoctorId(doctor));
        database.client()
                .sql("insert into emergency_access (id, account_id, patient_id, reason, opened_at, until)"
                        + " values (gen_random_uuid(), ?, ?, 'unconscious', now(), now() + interval '1 hour')")
                .params(actor.id(), another)
                .update();
        assertThat(kept(actor, another)).containsEntry("emergency", true).containsEntry("purpose", "ETREAT");
        assertThat(kept(actor, theirs)).containsEntry("emergency", false).containsEntry("purpose", "TREAT");
        AccessEntry later = Looks.at(Clock.systemUTC().instant().plus(Duration.ofHours(2)), another);
        trail.record(later, Reader.of(actor));
        assertThat(row(later)).containsEntry("emergency", false);
    }

    @Test
    void what_cannot_be_kept_is_refused() throws SQLException {
        AccessEntry entry = Looks.at(Instant.now(), theirs);
        try (Connection blocking = database.transaction();
                Statement statement = blocking.createStatement()) {
            statement.execute("lock table audit.access_entry in access exclusive mode");
            assertThatThrownBy(() -> trail.record(entry)).isInstanceOf(Unavailable.class);
            blocking.rollback();
        }
        trail.record(entry);
        assertThat(row(entry)).isNotEmpty();
    }

    private static Actor desk(Reach reach) {
        return new Actor(UUID.randomUUID(), Role.STAFF, null, null, reach);
    }

    private @Nullable Object related(Actor actor, UUID... patients) {
        return kept(actor, patients).get("related");
    }

    private Map<String, Object> kept(Actor actor, UUID... patients) {
        AccessEntry entry = Looks.at(Instant.now(), patients);
        trail.record(entry, Reader.of(actor));
        return row(entry);
    }

    private Map<String, Object> row(AccessEntry entry) {
        return database.client()
                .sql("select * from audit.access_entry where id = ?")
                .param(entry.id())
                .query()
                .singleRow();
    }
}
