package org.horarium.config.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.config.embedded.TestServices;
import org.horarium.shared.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The object store that comes with the embedded default, by the client that any bucket is reached by. */
class S3ReportStoreTest {

    private static final long SMALL = 64L << 20;

    private final Map<String, Object> settings = TestServices.settings();
    private final UUID object = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void keeps_an_object_and_reads_it_from_anywhere_until_it_is_deleted() throws IOException {
        byte[] content = new byte[200_000];
        new Random(3).nextBytes(content);
        try (S3ReportStore store = new S3ReportStore(place(text("endpoint")));
                Spool spool = new Spools(folder).open(object)) {
            spool.fill(new ByteArrayInputStream(content), 1 << 20);
            store.put(object, spool);

            byte[] sealed = spool.sealed().readAllBytes();
            try (InputStream read = store.read(object, 70_000)) {
                assertThat(read.readNBytes(1_000)).isEqualTo(Arrays.copyOfRange(sealed, 70_000, 71_000));
            }
            assertThat(stored()).isEqualTo(1);
            store.delete(object);
            store.delete(object);
            assertThat(stored()).isZero();
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.read(object, 0));
        }
    }

    @Test
    void says_that_it_is_away() throws IOException {
        try (S3ReportStore store = new S3ReportStore(place("http://127.0.0.1:9"));
                Spool spool = new Spools(folder).open(object)) {
            spool.fill(new ByteArrayInputStream(new byte[10]), 10);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> store.put(object, spool))
                    .withMessage("Lab reports cannot be kept at this moment: try again shortly.");
        }
    }

    @Test
    void fifty_megabytes_go_through_a_process_with_a_small_heap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.toString(),
                        text("endpoint"),
                        text("access-key"),
                        text("secret-key"))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isZero();

        String[] told =
                said.strip().lines().reduce((first, last) -> last).orElseThrow().split(" ", -1);
        assertThat(Long.parseLong(told[0])).isLessThanOrEqualTo(SMALL);
        assertThat(Long.parseLong(told[1])).isBetween(Receiving.MOST - 1_000, Receiving.MOST);
        assertThat(told[3]).isEqualTo(told[2]);
    }

    private long stored() throws IOException {
        Path data = TestServices.shared().home().resolve("object-store");
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.endsWith(object.toString())).count();
        }
    }

    private ReportPlace place(String endpoint) {
        return new ReportPlace(text("bucket"), "us-east-1", endpoint, "test/", text("access-key"), text("secret-key"));
    }

    private String text(String name) {
        return String.valueOf(settings.get("horarium.reports.s3." + name));
    }
}
