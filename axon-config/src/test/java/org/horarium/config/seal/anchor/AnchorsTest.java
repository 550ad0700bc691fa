package org.horarium.config.seal.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.horarium.config.seal.check.Checkpoint;
import org.horarium.config.seal.check.Checkpoint.Kept;
import org.horarium.config.seal.check.Mark;
import org.horarium.config.seal.check.Place;
import org.horarium.config.seal.check.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What an anchor was given it gives back, in order, and never anything else in its place. */
class AnchorsTest {

    private static final Instant NOON = Instant.parse("2027-06-07T12:00:00.123456Z");

    @TempDir
    Path folder;

    @Test
    void a_folder_keeps_a_line_for_each_in_a_file_for_each_month() throws IOException {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchors"));
        assertThat(anchor.last()).isNull();
        List<Kept> chain = chain(5, Duration.ofDays(20));
        keep(anchor, chain);

        assertThat(FileAnchor.files(folder.resolve("anchors")))
                .map(file -> file.getFileName().toString())
                .containsExactly("2027-06.ndjson", "2027-07.ndjson", "2027-08.ndjson");
        assertThat(Files.getPosixFilePermissions(folder.resolve("anchors/2027-06.ndjson")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertKeeps(new FileAnchor(folder.resolve("anchors")), chain);
    }

    @Test
    void a_line_that_was_broken_off_counts_for_nothing_and_is_written_anew() throws IOException {
        FileAnchor anchor = new FileAnchor(folder);
        List<Kept> chain = chain(3, Duration.ZERO);
        keep(anchor, chain.subList(0, 2));
        Files.writeString(
                folder.resolve("2027-06.ndjson"), "{\"checkpoint\":{\"number\":3,", StandardOpenOption.APPEND);

        assertKeeps(anchor, chain.subList(0, 2));
        keep(anchor, chain.subList(2, 3));
        assertKeeps(anchor, chain);
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_order_round() throws IOException {
        FileAnchor anchor = new FileAnchor(folder);
        List<Kept> chain = chain(4, Duration.ofDays(-40));
        keep(anchor, chain);
        assertKeeps(anchor, chain);
    }

    @Test
    void a_bucket_locks_each_for_years_and_takes_none_twice() throws IOException {
        try (TinyBucket bucket = new TinyBucket();
                S3Client client = client(bucket)) {
            S3Anchor anchor = new S3Anchor(client, "evidence", "horarium/", Period.ofYears(7));
            assertThat(anchor.last()).isNull();
            List<Kept> chain = chain(11, Duration.ofSeconds(10));
            keep(anchor, chain);
            anchor.keep(chain.get(4)); // as after an answer that was lost

            assertThat(bucket.objects).hasSize(11).allSatisfy((key, stored) -> {
                assertThat(key).matches("/evidence/horarium/\\d{12}\\.json");
                assertThat(stored.mode()).isEqualTo("COMPLIANCE");
                assertThat(stored.until()).isAfter(Instant.parse("2034-06-07T12:00:00Z"));
            });
            assertKeeps(anchor, chain);

            List<Kept> other = chain(5, Duration.ofSeconds(11));
            assertThatThrownBy(() -> anchor.keep(other.get(4))).isInstanceOf(IOException.class);
            assertKeeps(anchor, chain);
        }
    }

    @Test
    void a_bucket_that_does_not_answer_is_away() throws IOException {
        TinyBucket bucket = new TinyBucket();
        try (S3Client client = client(bucket)) {
            S3Anchor anchor = new S3Anchor(client, "evidence", "", Period.ofYears(7));
            bucket.close();
            assertThatThrownBy(anchor::last).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> anchor.keep(chain(1, Duration.ZERO).get(0)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static S3Client client(TinyBucket bucket) {
        return S3Anchor.client()
                .endpointOverride(bucket.address())
                .forcePathStyle(true)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build();
    }

    private static void keep(Anchor anchor, List<Kept> chain) throws IOException {
        for (Kept kept : chain) {
            anchor.keep(kept);
        }
    }

    private static void assertKeeps(Anchor anchor, List<Kept> chain) throws IOException {
        List<Kept> all = new ArrayList<>();
        anchor.all().forEachRemaining(all::add);
        assertThat(all).hasSameSizeAs(chain);
        for (int number = 0; number < chain.size(); number++) {
            assertThat(all.get(number).checkpoint().isSameAs(chain.get(number).checkpoint()))
                    .isTrue();
            assertThat(all.get(number).marks()).isEqualTo(chain.get(number).marks());
        }
        assertThat(Objects.requireNonNull(anchor.last()).checkpoint().number()).isEqualTo(chain.size());
    }

    private static List<Kept> chain(int length, Duration apart) {
        List<Kept> chain = new ArrayList<>();
        Checkpoint last = Checkpoint.NONE;
        for (int number = 0; number < length; number++) {
            Mark mark = new Mark(new Place(800 + number, Source.EVENT, number), new UUID(1, number), new byte[32]);
            Kept unsigned = Checkpoint.after(
                    last,
                    NOON.plus(apart.multipliedBy(number)),
                    List.of(mark),
                    List.of(),
                    null,
                    "key",
                    "secret".getBytes(StandardCharsets.US_ASCII));
            last = unsigned.checkpoint().signed(new byte[] {1});
            chain.add(new Kept(last, unsigned.marks()));
        }
        return chain;
    }
}
