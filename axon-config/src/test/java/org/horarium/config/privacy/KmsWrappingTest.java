package org.horarium.config.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.horarium.config.privacy.Wrapping.Wrapped;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The adapter of AWS KMS by its own SDK, against a service that answers as KMS does. */
class KmsWrappingTest {

    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BORIS = new UUID(2, 2);
    private static final byte[] SECRET = "thirty-two bytes of a secret key".getBytes(UTF_8);

    private LocalKms kms;

    @BeforeEach
    void start() throws Exception {
        kms = new LocalKms();
    }

    @AfterEach
    void stop() {
        kms.close();
    }

    @Test
    void a_key_comes_back_for_its_patient_and_for_no_other() {
        Wrapping wrapping = wrapping(kms.address(), null);
        Wrapped wrapped = wrapping.wrap(ANNA, SECRET);

        assertThat(wrapped.by()).isEqualTo(LocalKms.KEY);
        assertThat(new String(wrapped.bytes(), UTF_8)).doesNotContain("secret");
        assertThat(wrapping.unwrap(ANNA, wrapped)).isEqualTo(SECRET);
        assertThat(kms.asked).allSatisfy(request -> assertThat(
                        request.at("/EncryptionContext/patient").asText())
                .isEqualTo(ANNA.toString()));
        assertThatThrownBy(() -> wrapping.unwrap(BORIS, wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_is_not_allowed_hears_that_it_cannot_be_had_now_and_nothing_is_erased_by_that() {
        Wrapping wrapping = wrapping(kms.address(), null);
        Wrapped wrapped = wrapping.wrap(ANNA, SECRET);
        kms.refuse("AccessDeniedException", 1);
        assertThatThrownBy(() -> wrapping.unwrap(ANNA, wrapped)).isInstanceOf(Unavailable.class);
        assertThat(wrapping.unwrap(ANNA, wrapped)).isEqualTo(SECRET);
    }

    @Test
    void a_moment_of_too_much_is_waited_out_and_a_long_one_is_told() {
        Wrapping wrapping = wrapping(kms.address(), null);
        kms.refuse("ThrottlingException", 1);
        Wrapped wrapped = wrapping.wrap(ANNA, SECRET);
        assertThat(wrapping.unwrap(ANNA, wrapped)).isEqualTo(SECRET);
        kms.refuse("ThrottlingException", 100);
        assertThatThrownBy(() -> wrapping.wrap(ANNA, SECRET)).isInstanceOf(Unavailable.class);
    }

    @Test
    void where_it_is_away_nothing_is_written_and_nothing_read() {
        Wrapping wrapping = wrapping(kms.address(), null);
        Wrapped wrapped = wrapping.wrap(ANNA, SECRET);
        kms.close();
        assertThatThrownBy(() -> wrapping.wrap(ANNA, SECRET)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> wrapping.unwrap(ANNA, wrapped)).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_house_that_moves_to_it_goes_on_to_open_what_its_file_has_wrapped(@TempDir Path folder) {
        try (Database database = Database.migrated()) {
            KeyHouse before = new KeyHouse(database, folder);
            PatientId anna = new PatientId(ANNA);
            byte[] sealed = before.cipher.seal(anna, "place", SECRET);

            Wrapping both = wrapping(kms.address(), before.wrapping);
            KeyHouse moved = new KeyHouse(database, folder, both);
            assertThat(moved.cipher.open(anna, "place", sealed)).hasValue(SECRET);
            assertThat(new KeyRotation(moved.rows, both).run()).isOne();
            KeyHouse after = new KeyHouse(database, folder, wrapping(kms.address(), null));
            assertThat(after.cipher.open(anna, "place", sealed)).hasValue(SECRET);
        }
    }

    private static Wrapping wrapping(URI address, @Nullable Wrapping before) {
        return new KmsWrapping(
                KmsWrapping.client()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                        .endpointOverride(address)
                        .build(),
                LocalKms.KEY,
                before);
    }
}
