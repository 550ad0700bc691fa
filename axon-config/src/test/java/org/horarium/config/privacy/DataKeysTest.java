package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.serialization.SerializedObject;
import org.horarium.config.embedded.CannotStart;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.privacy.KeyDestroyed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One key a patient, of which nothing brings back a destroyed one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataKeysTest {

    private static final byte[] PLAIN = "a cough".getBytes(UTF_8);
    private static final String PLACE = "appointment.notes";

    private Database database;
    private PatientId anna = new PatientId(UUID.randomUUID());
    private PatientId boris = new PatientId(UUID.randomUUID());

    @BeforeAll
    void open() {
        database = Database.migrated();
    }

    @BeforeEach
    void meet() {
        anna = new PatientId(UUID.randomUUID());
        boris = new PatientId(UUID.randomUUID());
        database.client().sql("delete from privacy.data_key").update();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void what_is_sealed_opens_in_every_process_and_nowhere_else(@TempDir Path folder) {
        byte[] sealed = house(folder).cipher.seal(anna, PLACE, PLAIN);

        KeyedPatientCipher other = house(folder).cipher;
        assertThat(other.open(anna, PLACE, sealed)).hasValue(PLAIN);
        assertThat(other.seal(anna, PLACE, PLAIN))
                .as("so that rebuilt rows are equal")
                .isEqualTo(sealed);
        assertThatThrownBy(() -> other.open(anna, "elsewhere", sealed)).isInstanceOf(IllegalArgumentException.class);
        other.seal(boris, PLACE, PLAIN);
        assertThatThrownBy(() -> other.open(boris, PLACE, sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_processes_that_meet_a_patient_at_once_make_one_key(@TempDir Path folder) throws Exception {
        new KeyFile(folder.resolve("privacy-key.json")).makeIfMissing();
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        ExecutorService all = Executors.newFixedThreadPool(processes);
        List<Future<byte[]>> sealed = new ArrayList<>();
        for (int each = 0; each < processes; each++) {
            KeyHouse house = house(folder);
            sealed.add(all.submit(() -> {
                together.await();
                return house.cipher.seal(anna, PLACE, PLAIN);
            }));
        }
        byte[] first = sealed.get(0).get();
        for (Future<byte[]> other : sealed) {
            assertThat(other.get()).isEqualTo(first);
        }
        all.shutdown();
        assertThat(database.client()
                        .sql("select count(*) from privacy.data_key where patient = ?")
                        .param(anna.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void of_a_destroyed_key_nothing_opens_and_nothing_is_written_and_its_neighbour_is_untouched(@TempDir Path folder) {
        KeyHouse house = house(folder);
        SerializedObject<byte[]> annas = house.serializer.serialize(registered(anna), byte[].class);
        SerializedObject<byte[]> boris = house.serializer.serialize(registered(this.boris), byte[].class);
        byte[] sealed = house.cipher.seal(anna, PLACE, PLAIN);
        KeyHouse elsewhere = house(folder);
        assertThat(elsewhere.cipher.open(anna, PLACE, sealed)).isPresent();

        house.keys.destroy(anna.value());
        elsewhere.keys.forgetDestroyedWithin(Duration.ofMinutes(1));

        for (KeyHouse each : List.of(house, elsewhere, house(folder))) {
            assertThat(each.cipher.open(anna, PLACE, sealed)).isEmpty();
            assertThatThrownBy(() -> each.cipher.seal(anna, PLACE, PLAIN)).isInstanceOf(KeyDestroyed.class);
            PatientRegistered erased = each.serializer.deserialize(annas);
            assertThat(erased.details().fullName()).isEqualTo(Erased.TEXT);
            assertThat(each.serializer.<byte[], Object>deserialize(boris)).isEqualTo(registered(this.boris));
        }
        assertThat(database.client()
                        .sql("select wrapped is null and kek is null from privacy.data_key where patient = ?")
                        .param(anna.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothing_that_is_restored_brings_a_destroyed_key_back(@TempDir Path folder) throws IOException {
        KeyHouse house = house(folder);
        byte[] annas = house.cipher.seal(anna, PLACE, PLAIN);
        byte[] boris = house.cipher.seal(this.boris, PLACE, PLAIN);
        String backup = backup(house);
        house.keys.destroy(anna.value());

        // A database from before any of it, the backup of the keys, and a process that starts.
        database.client().sql("delete from privacy.data_key").update();
        KeyHouse restored = house(folder);
        assertThat(restored.keys.destroyAgain()).isOne();
        new KeyBackup(restored.rows, restored.destroyed).restore(new BufferedReader(new StringReader(backup)));
        assertThat(restored.cipher.open(anna, PLACE, annas)).isEmpty();
        assertThat(restored.cipher.open(this.boris, PLACE, boris)).hasValue(PLAIN);

        // The same where the keys come back first.
        database.client().sql("delete from privacy.data_key").update();
        KeyHouse empty = new KeyHouse(database, folder);
        new KeyBackup(empty.rows, empty.destroyed).restore(new BufferedReader(new StringReader(backup)));
        assertThat(house(folder).cipher.open(anna, PLACE, annas)).isEmpty();
    }

    @Test
    void without_the_list_a_backup_would_bring_it_back(@TempDir Path folder) throws IOException {
        KeyHouse house = house(folder);
        byte[] annas = house.cipher.seal(anna, PLACE, PLAIN);
        String backup = backup(house);
        house.keys.destroy(anna.value());
        Files.delete(folder.resolve("destroyed-keys.txt"));
        database.client().sql("delete from privacy.data_key").update();

        KeyHouse careless = house(folder);
        new KeyBackup(careless.rows, careless.destroyed).restore(new BufferedReader(new StringReader(backup)));
        assertThat(careless.cipher.open(anna, PLACE, annas))
                .as("so the list is what keeps it away")
                .hasValue(PLAIN);
    }

    @Test
    void after_a_rotation_all_opens_and_a_backup_from_before_it_opens_nothing(@TempDir Path folder) throws Exception {
        KeyHouse house = house(folder);
        byte[] annas = house.cipher.seal(anna, PLACE, PLAIN);
        SerializedObject<byte[]> event = house.serializer.serialize(registered(anna), byte[].class);
        String before = backup(house);

        house.file.addVersion();
        KeyHouse meanwhile = house(folder);
        byte[] boris = meanwhile.cipher.seal(this.boris, PLACE, PLAIN);
        assertThat(new KeyRotation(meanwhile.rows, meanwhile.wrapping).run()).isPositive();
        assertThat(new KeyRotation(meanwhile.rows, meanwhile.wrapping).run()).isZero();
        house.file.dropFormer();

        KeyHouse after = house(folder);
        assertThat(after.cipher.open(anna, PLACE, annas)).hasValue(PLAIN);
        assertThat(after.cipher.open(this.boris, PLACE, boris)).hasValue(PLAIN);
        assertThat(after.serializer.<byte[], Object>deserialize(event)).isEqualTo(registered(anna));
        house.keys.forgetAll();
        assertThat(house.cipher.open(anna, PLACE, annas))
                .as("a running process has the new key")
                .hasValue(PLAIN);

        database.client().sql("delete from privacy.data_key").update();
        new KeyBackup(after.rows, after.destroyed).restore(new BufferedReader(new StringReader(before)));
        assertThatThrownBy(() -> house(folder).cipher.open(anna, PLACE, annas)).isInstanceOf(Unavailable.class);
        database.client().sql("delete from privacy.data_key").update();
    }

    @Test
    void a_key_that_is_missing_is_an_error_and_never_an_erasure(@TempDir Path folder) {
        KeyHouse house = house(folder);
        byte[] annas = house.cipher.seal(anna, PLACE, PLAIN);
        database.client().sql("delete from privacy.data_key").update();
        assertThatThrownBy(() -> house(folder).cipher.open(anna, PLACE, annas)).isInstanceOf(Unavailable.class);
    }

    @Test
    void another_key_than_that_of_the_database_keeps_the_application_from_starting(
            @TempDir Path folder, @TempDir Path other) {
        house(folder).cipher.seal(anna, PLACE, PLAIN);
        house(folder).keys.mustOpen();
        assertThatThrownBy(() -> house(other).keys.mustOpen())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("horarium.privacy.key-file");
    }

    @Test
    void the_files_are_their_owners_alone_and_a_broken_last_line_of_the_list_is_read_over(@TempDir Path folder)
            throws IOException {
        KeyHouse house = house(folder);
        house.keys.destroy(anna.value());
        for (String file : List.of("privacy-key.json", "destroyed-keys.txt")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        Files.writeString(folder.resolve("destroyed-keys.txt"), "0190b5a0-0000", StandardOpenOption.APPEND);
        assertThat(new DestroyedKeys(folder.resolve("destroyed-keys.txt")).all())
                .containsOnly(Map.entry(anna.value(), KeyHouse.NOW));
        assertThat(Files.readString(folder.resolve("destroyed-keys.txt"))).doesNotContain("Berg");
    }

    private KeyHouse house(Path folder) {
        KeyHouse house = new KeyHouse(database, folder);
        house.keys.destroyAgain();
        return house;
    }

    private static String backup(KeyHouse house) throws IOException {
        StringWriter out = new StringWriter();
        new KeyBackup(house.rows, house.destroyed).write(out);
        return out.toString();
    }

    private static PatientRegistered registered(PatientId patient) {
        return new PatientRegistered(
                patient,
                new PatientDetails("Anna Berg", LocalDate.parse("1980-02-29"), null, null, null, "female", null));
    }
}
