package org.horarium.config.reports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Accepted;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.Written;
import org.horarium.config.reports.Receiving.Received;
import org.horarium.config.reports.examine.Examination;
import org.horarium.config.reports.examine.Pdfs;
import org.horarium.config.reports.examine.ReportRefused;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.KeyDestroyed;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report on its way in and out, and what it leaves wherever that way ends. */
class ReportsTest {

    private static final Actor DOCTOR = new Actor(UUID.randomUUID(), Role.DOCTOR, null, null);
    private static final Instant NOW = Instant.parse("2027-03-10T15:00:00Z");
    private static final String MARK = "haemoglobin-of-somebody";
    private static final byte[] FILE = file(300_000);

    private static Database database;

    @TempDir
    private Path folder;

    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final RecordId record = new RecordId(UUID.randomUUID());
    private final MemoryStore bucket = new MemoryStore();
    private final DestroyableKeys keys = new DestroyableKeys();
    private final Records records = new Records();
    private KeptReports kept;
    private Instant now = NOW;

    @BeforeAll
    static void open() {
        database = Database.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        kept = new KeptReports(database.client());
        database.client().sql("delete from lab_report").update();
    }

    @Test
    void what_comes_in_goes_out_and_is_encrypted_between() throws IOException {
        Received received = receive(sent(FILE));

        assertThat(received.outcome()).isInstanceOf(Accepted.class);
        assertThat(received.report().mediaType()).isEqualTo("application/pdf");
        assertThat(received.report().bytes()).isEqualTo(FILE.length);
        assertThat(handedOut(received.report(), "bytes=0-")).isEqualTo(FILE);
        assertThat(new String(onlyObject(), ISO_8859_1)).doesNotContain(MARK).doesNotContain("%PDF");
        assertThat(FILE).asString(ISO_8859_1).contains(MARK);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "65535,2", "65536,65536", "131071,140000", "299000,1", "100,250000"})
    void a_part_is_what_it_is_of_the_whole(int from, int length) throws IOException {
        LabReport report = receive(sent(FILE)).report();

        assertThat(handedOut(report, "bytes=%d-%d".formatted(from, from + length - 1)))
                .isEqualTo(Arrays.copyOfRange(FILE, from, Math.min(FILE.length, from + length)));
    }

    @Test
    void a_changed_bit_does_not_leave() throws IOException {
        LabReport report = receive(sent(FILE)).report();
        byte[] stored = onlyObject();
        stored[200_000] = (byte) (stored[200_000] ^ 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> handOut(report, "bytes=0-", out));
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(FILE, out.size())).hasSizeLessThan(200_000);
    }

    @Test
    void one_that_was_cut_off_does_not_leave_whole() throws IOException {
        LabReport report = receive(sent(FILE)).report();
        UUID object = bucket.objects.keySet().iterator().next();
        bucket.objects.put(object, Arrays.copyOf(onlyObject(), 150_000));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> handedOut(report, "bytes=0-"));
    }

    @Test
    void another_report_than_was_attached_does_not_leave_whole() throws IOException {
        LabReport report = receive(sent(FILE)).report();
        LabReport another =
                new LabReport(report.id(), report.fileName(), report.mediaType(), report.bytes(), "0".repeat(64));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> handOut(another, "bytes=0-", out));
        assertThat(out.size()).isLessThan(FILE.length);
    }

    @Test
    void a_torn_connection_leaves_nothing() throws IOException {
        InputStream torn = new SequenceInputStream(
                new ByteArrayInputStream(FILE, 0, 200_000), new Failing(new IOException("reset by peer")));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> receive(new Sent(torn)))
                .withMessage("reset by peer");
        assertNothingIsLeft();
    }

    @Test
    void a_process_that_is_killed_leaves_no_file_because_it_has_no_name() throws IOException {
        receive(new Sent(new ByteArrayInputStream(FILE) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                assertThat(spooled()).isEmpty();
                return super.read(into, offset, length);
            }
        }));
        assertThat(bucket.objects).hasSize(1);
    }

    @Test
    void a_full_disk_leaves_nothing() throws IOException {
        Spools full = new Spools(folder) {
            @Override
            SeekableByteChannel channel(Path file) throws IOException {
                return new FullDisk(super.channel(file), 100_000);
            }
        };

        assertThatExceptionOfType(Spool.NoRoom.class).isThrownBy(() -> receive(sent(FILE), full));
        assertNothingIsLeft();
    }

    @Test
    void more_than_may_be_is_not_read_to_its_end() throws IOException {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given += length;
                assertThat(given).isLessThan(Receiving.MOST + (1 << 17));
                return length;
            }
        };

        assertThatExceptionOfType(Spool.TooLong.class).isThrownBy(() -> receive(new Sent(endless)));
        assertNothingIsLeft();
    }

    @Test
    void what_is_refused_leaves_nothing() throws IOException {
        assertThatExceptionOfType(ReportRefused.class)
                .isThrownBy(() -> receive(sent(Pdfs.pdf("/OpenAction << /S /JavaScript /JS (x) >>"))));
        assertNothingIsLeft();
    }

    @Test
    void what_the_record_does_not_take_leaves_nothing() throws IOException {
        records.answer = Refused.because(Reason.REPORT_THERE_ALREADY, "The record has the same file.");

        assertThat(receive(sent(FILE)).outcome()).isInstanceOf(Refused.class);
        assertNothingIsLeft();
    }

    @Test
    void a_destroyed_key_takes_nothing_in_and_gives_nothing_out() throws IOException {
        LabReport report = receive(sent(FILE)).report();
        keys.destroy(patient);

        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> handedOut(report, "bytes=0-"));
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> receive(sent(FILE)));
        assertThat(bucket.objects).hasSize(1);
    }

    @Test
    void a_bucket_that_is_away_leaves_a_note_until_it_is_back() throws IOException {
        bucket.isAway = true;
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> receive(sent(FILE)));
        assertThat(spooled()).isEmpty();
        assertThat(rows()).isEqualTo(1);

        bucket.isAway = false;
        janitor().tidyUp();
        assertThat(rows()).as("it could be under way yet").isEqualTo(1);
        now = NOW.plus(Janitor.PATIENCE).plusSeconds(1);
        janitor().tidyUp();
        assertNothingIsLeft();
    }

    @Test
    void an_answer_that_was_lost_costs_no_report() throws IOException {
        records.isAnswerLost = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> receive(sent(FILE)));

        now = NOW.plus(Janitor.PATIENCE).plusSeconds(1);
        janitor().tidyUp();

        assertThat(handedOut(records.attached.get(0), "bytes=0-")).isEqualTo(FILE);
        assertThat(states()).containsExactly("attached");
    }

    @Test
    void a_retry_keeps_one_object() throws IOException {
        RequestKey key = RequestKey.of(DOCTOR, "once", "upload");
        receive(sent(FILE), new Spools(folder), key);
        receive(sent(FILE), new Spools(folder), key);

        assertThat(bucket.objects).hasSize(1);
        assertThat(states()).containsExactly("attached");
    }

    @Test
    void an_erased_patients_reports_are_removed_as_soon_as_the_bucket_can_be_reached() throws IOException {
        receive(sent(FILE));
        new ErasedReports(kept).on(new PatientErased(patient));
        assertThat(database.client()
                        .sql("select length(sealed_key) from lab_report")
                        .query(Integer.class)
                        .single())
                .isZero();

        bucket.isAway = true;
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> janitor().tidyUp());
        bucket.isAway = false;
        janitor().tidyUp();
        assertNothingIsLeft();
    }

    private Received receive(SentFile file) throws IOException {
        return receive(file, new Spools(folder));
    }

    private Received receive(SentFile file, Spools spools) throws IOException {
        return receive(file, spools, null);
    }

    private Received receive(SentFile file, Spools spools, @Nullable RequestKey key) throws IOException {
        return new Receiving(
                        spools,
                        new Examination(Duration.ofSeconds(20)),
                        bucket,
                        kept,
                        keys,
                        records,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .receive(record, patient, file, DOCTOR, digest -> key);
    }

    private Janitor janitor() {
        return new Janitor(kept, bucket, records.history(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private byte[] handedOut(LabReport report, String range) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handOut(report, range, out);
        return out.toByteArray();
    }

    private void handOut(LabReport report, String range, ByteArrayOutputStream out) throws IOException {
        KeptReport object = kept.of(report.id()).orElseThrow();
        new HandingOut(kept, bucket, keys)
                .write(object, report, ByteRange.of(range, report.bytes()).orElseThrow(), () -> out);
    }

    private void assertNothingIsLeft() {
        assertThat(spooled()).isEmpty();
        assertThat(bucket.objects).isEmpty();
        assertThat(rows()).isZero();
    }

    private List<Path> spooled() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int rows() {
        return states().size();
    }

    private List<String> states() {
        return database.client()
                .sql("select state from lab_report")
                .query(String.class)
                .list();
    }

    private byte[] onlyObject() {
        assertThat(bucket.objects).hasSize(1);
        return bucket.objects.values().iterator().next();
    }

    private static SentFile sent(byte[] file) {
        return new Sent(new ByteArrayInputStream(file));
    }

    private static byte[] file(int size) {
        byte[] content = new byte[size - 700];
        new Random(7).nextBytes(content);
        byte[] mark = MARK.getBytes(ISO_8859_1);
        System.arraycopy(mark, 0, content, 1000, mark.length);
        return Pdfs.pdf("", "", List.of(Pdfs.stream("", content)));
    }

    /** A file that comes by that stream. */
    private record Sent(InputStream content) implements SentFile {

        @Override
        public String name() {
            return "C:\\Users\\me\\blood.exe";
        }

        @Override
        public void into(Spool spool, long most) throws IOException {
            spool.fill(content, most);
        }
    }

    private static final class Failing extends InputStream {

        private final IOException failure;

        Failing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw failure;
        }
    }

    /** A file on a disk that has so much room and no more. */
    private static final class FullDisk implements SeekableByteChannel {

        private final SeekableByteChannel file;
        private long room;

        FullDisk(SeekableByteChannel file, long room) {
            this.file = file;
            this.room = room;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (from.remaining() > room) {
                throw new IOException("No space left on device");
            }
            room -= from.remaining();
            return file.write(from);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            return file.position(position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return file.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A record that takes what it is given, unless it is told to say no or to lose its answer. */
    private final class Records implements Attaching {

        private final List<LabReport> attached = new ArrayList<>();
        private @Nullable Outcome answer;
        private boolean isAnswerLost;

        @Override
        public Outcome attach(RecordId to, LabReport report, Actor actor, @Nullable RequestKey key) {
            if (answer != null) {
                return answer;
            }
            attached.add(report);
            if (isAnswerLost) {
                throw new IllegalStateException("The connection broke at the commit.");
            }
            return new Written(to.toString(), 1, true);
        }

        @Override
        public Outcome withdraw(RecordId from, ReportId report, String reason, Actor actor) {
            throw new UnsupportedOperationException();
        }

        KnownRecords history() {
            return asked -> Optional.of(new KnownRecords.KnownRecord(patient, attached));
        }
    }
}
