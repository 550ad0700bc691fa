package org.horarium.config.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.UUID;
import org.horarium.config.store.NotYetVisible;
import org.horarium.config.store.Visibility;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;

/** The law's time begins with what was written last, and nobody is told that there is nothing before that is certain. */
class StoredRecordsKeptTest {

    private final PatientId anna = new PatientId(UUID.randomUUID());
    private final PatientId boris = new PatientId(UUID.randomUUID());

    @Test
    void seven_years_from_the_last_version_of_any_of_their_records() throws InterruptedException {
        try (Database database = Database.migrated()) {
            Visibility visibility = mock(Visibility.class);
            @SuppressWarnings("unchecked")
            ObjectProvider<Visibility> provider = mock(ObjectProvider.class);
            when(provider.getObject()).thenReturn(visibility);
            StoredRecordsKept kept = new StoredRecordsKept(database.client(), provider, new MockEnvironment());

            assertThat(kept.until(anna)).isEmpty();
            write(database, anna, "2027-03-01T10:00:00Z");
            write(database, anna, "2028-02-29T23:30:00Z");
            write(database, anna, "2027-06-01T10:00:00Z");
            write(database, boris, "2029-01-01T10:00:00Z");
            assertThat(kept.until(anna)).hasValue(Instant.parse("2035-02-28T23:30:00Z"));

            doThrow(NotYetVisible.class).doNothing().when(visibility).awaitAllOf("records.medical-records");
            assertThatExceptionOfType(NotYetVisible.class).isThrownBy(() -> kept.until(anna));
            assertThat(kept.until(boris)).isPresent();
        }
    }

    private static void write(Database database, PatientId patient, String at) {
        database.client()
                .sql("insert into appointments.medical_record_version (record_id, version, patient_id, written_at)"
                        + " values (gen_random_uuid(), 0, ?, cast(? as timestamptz))")
                .params(patient.value(), at)
                .update();
    }
}
