package org.horarium.config.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Commands;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Written;
import org.horarium.command.patients.ErasureCommand.ErasePatient;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erasure;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;

/** Who was not here for as long as records are kept is erased, once, and by the same decision as everybody else. */
class EndOfRetentionTest {

    private static final Instant NOW = Instant.parse("2034-06-01T08:00:00Z");

    private final Set<PatientId> held = new HashSet<>();
    private final List<PatientId> asked = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<PatientId> erased = new ArrayList<>();

    @Test
    void those_whose_last_visit_is_seven_years_ago_are_erased_unless_something_keeps_them() {
        try (Database database = Database.migrated()) {
            PatientId old = patient(database, "2020-01-01T10:00:00Z", "2027-05-31T10:00:00Z");
            PatientId recent = patient(database, "2020-01-01T10:00:00Z", "2027-06-01T10:00:00Z");
            PatientId kept = patient(database, "2020-01-01T10:00:00Z");
            PatientId neverCame = patient(database);
            PatientId gone = patient(database, "2020-01-01T10:00:00Z");
            new StoredKeys(database.pool()).destroy(gone.value(), NOW);
            held.add(kept);

            assertThat(retention(database).run()).isOne();
            assertThat(erased).containsExactly(old);
            assertThat(asked).containsExactlyInAnyOrder(old, kept).doesNotContain(recent, neverCame, gone);
            assertThat(actors).containsOnly("system:retention");
        }
    }

    @Test
    void less_than_six_years_keep_the_application_from_starting() {
        assertThat(RecordsPeriod.of(new MockEnvironment())).hasToString("P7Y");
        for (String bad : List.of("P5Y", "P71M", "-P7Y", "7 years")) {
            assertThatThrownBy(() -> RecordsPeriod.of(new MockEnvironment().withProperty("horarium.records.kept", bad)))
                    .isInstanceOf(CannotStart.class);
        }
    }

    private EndOfRetention retention(Database database) {
        Commands commands = mock(Commands.class);
        when(commands.send(any(ErasePatient.class), anyMap())).thenAnswer(call -> {
            ErasePatient command = call.getArgument(0);
            Map<String, ?> origin = call.getArgument(1);
            asked.add(command.patient());
            actors.add(String.valueOf(origin.get("actor")));
            return held.contains(command.patient())
                    ? Refused.because(Reason.LEGAL_HOLD, "held")
                    : new Written(command.patient().toString(), 1, true);
        });
        @SuppressWarnings("unchecked")
        ObjectProvider<Commands> provider = mock(ObjectProvider.class, Answers.RETURNS_DEFAULTS);
        when(provider.stream()).thenAnswer(call -> Stream.of(commands));
        when(provider.getObject()).thenReturn(commands);
        Erasure erasure = new Erasure() {
            @Override
            public void complete(PatientId patient) {
                erased.add(patient);
            }

            @Override
            public void explain(PatientId patient, String reason, UUID by) {
                throw new IllegalStateException("The event says who wanted it");
            }

            @Override
            public Optional<String> explanation(PatientId patient) {
                return Optional.empty();
            }
        };
        return new EndOfRetention(
                database.client(), provider, erasure, Clock.fixed(NOW, ZoneOffset.UTC), new MockEnvironment());
    }

    private static PatientId patient(Database database, String... visits) {
        PatientId patient = new PatientId(UUID.randomUUID());
        database.client()
                .sql(
                        "insert into directory.patient (id, version, full_name, date_of_birth) values (?, 0, 'A', '1980-01-01')")
                .param(patient.value())
                .update();
        for (String visit : visits) {
            database.client()
                    .sql(
                            """
                            insert into appointments.appointment (id, version, status, patient_id, doctor_id, location_id,
                                zone, visit_type, mode, starts_at, ends_at, local_date)
                            values (gen_random_uuid(), 0, 'COMPLETED', ?, gen_random_uuid(), gen_random_uuid(), 'UTC', 'x',
                                'VIDEO', cast(? as timestamptz), cast(? as timestamptz), current_date)""")
                    .params(patient.value(), visit, visit)
                    .update();
        }
        return patient;
    }
}
