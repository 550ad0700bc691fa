package org.horarium.platform.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.horarium.config.embedded.SupervisedProcess;
import org.horarium.config.embedded.TestServices;
import org.horarium.config.projections.ProjectionProcessor;
import org.horarium.config.reports.examine.Pdfs;
import org.horarium.config.reports.examine.Pictures;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.PatientCipher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report that came back from a laboratory, from the doctor's file to the patient's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabReportTest {

    /** Where the key of a report is sealed. */
    private static final String SEALED_KEY = "lab_report.sealed_key";

    private final String url = Platform.shared().url();
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private VisitToday visit;

    @BeforeAll
    void book() {
        visit = VisitToday.make();
    }

    @Test
    void a_report_goes_from_the_doctors_file_to_the_patients_and_may_be_had_in_parts() throws Exception {
        String record = record();
        byte[] file = file();
        Reply taken = Upload.send(visit.doctors(), record, "Blutbild März.pdf", file, "Idempotency-Key", "once");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text("media_type")).isEqualTo("application/pdf");
        assertThat(taken.text("file_name")).isEqualTo("Blutbild März.pdf");
        assertThat(taken.body().path("bytes").asLong()).isEqualTo(file.length);
        Reply again = Upload.send(visit.doctors(), record, "Blutbild März.pdf", file, "Idempotency-Key", "once");
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(rows(record)).containsExactly("attached");
        assertThat(Upload.send(
                                visit.doctors(),
                                record,
                                "Other.png",
                                Pictures.drawn("png", false),
                                "Idempotency-Key",
                                "once")
                        .reason())
                .isEqualTo("key-reused");

        String path = record + "/reports/" + taken.text("id");
        HttpResponse<byte[]> whole = fetch("GET", record + "/report");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(file);
        assertThat(whole.headers().map())
                .containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("Accept-Ranges", List.of("bytes"));
        assertThat(header(whole, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Blutbild%20M%C3%A4rz.pdf");
        assertThat(trail(whole)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", "GET /api/medical-records/{id}/report")
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("named", visit.patient().id()));

        HttpResponse<byte[]> part = fetch("GET", path, "Range", "bytes=70000-70099");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 70_000, 70_100));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 70000-70099/" + file.length);
        assertThat(fetch("GET", path, "Range", "bytes=-10").body())
                .isEqualTo(Arrays.copyOfRange(file, file.length - 10, file.length));
        assertThat(fetch("GET", path, "Range", "bytes=0-9", "If-Range", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(206);
        assertThat(fetch("GET", path, "Range", "bytes=0-9", "If-Range", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> beyond = fetch("GET", path, "Range", "bytes=" + file.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + file.length);
        HttpResponse<byte[]> head = fetch("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(file.length));
    }

    @Test
    void nobody_else_reads_it_and_it_can_be_taken_away_again() throws Exception {
        String record = record();
        Reply taken = Upload.send(visit.doctors(), record, "blood.png", Pictures.drawn("png", false));
        String path = record + "/reports/" + taken.text("id");
        Clinic.Patient other = Clinic.patient(Platform.anyone());
        for (Client stranger :
                List.of(Platform.anyone().signedIn(other.email(), "correct horse"), Client.demo(url, "doctor"))) {
            assertThat(stranger.get(path).reason()).isEqualTo("unknown-record");
            assertThat(stranger.get(record + "/report").reason()).isEqualTo("unknown-record");
        }
        assertThat(Client.demo(url, "staff").get(path).status()).isEqualTo(403);
        assertThat(Upload.send(visit.patients(), record, "mine.png", Pictures.drawn("png", true))
                        .status())
                .isEqualTo(403);

        assertThat(visit.doctors().delete(path).status()).isEqualTo(400);
        assertThat(visit.doctors().delete(path + "?reason=misfiled").status()).isEqualTo(204);
        assertThat(visit.patients().get(path).reason()).isEqualTo("unknown-report");
    }

    @Test
    void what_is_no_report_is_refused_with_the_reason_and_leaves_nothing() throws Exception {
        String record = record();
        Reply script =
                Upload.send(visit.doctors(), record, "r.pdf", Pdfs.pdf("/OpenAction << /S /JavaScript /JS (x) >>"));
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.reason()).isEqualTo("report-refused");
        assertThat(script.text("errors/0/rule")).isEqualTo("pdf-with-script");
        assertThat(Upload.send(visit.doctors(), record, "r.pdf", "MZ".repeat(99).getBytes(UTF_8))
                        .text("errors/0/rule"))
                .isEqualTo("not-a-report-type");
        assertThat(visit.doctors()
                        .send(
                                "POST",
                                record + "/report",
                                "--x--\r\n".getBytes(UTF_8),
                                "Content-Type",
                                "multipart/form-data; boundary=x")
                        .status())
                .isEqualTo(400);
        assertThat(rows(record)).isEmpty();
    }

    @Test
    void one_that_says_it_is_too_large_is_refused_before_it_is_sent() throws Exception {
        try (Socket socket = connected(record(), 60L << 20)) {
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, ISO_8859_1)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_torn_connection_leaves_nothing_and_the_same_request_can_be_sent_again() throws Exception {
        String record = record();
        byte[] file = file();
        byte[] form = Upload.form("blood.pdf", file);
        try (Socket socket = connected(record, form.length)) {
            OutputStream out = socket.getOutputStream();
            out.write(form, 0, form.length / 2);
            out.flush();
        }
        assertThat(Upload.send(visit.doctors(), record, "blood.pdf", file, "Idempotency-Key", "torn")
                        .status())
                .isEqualTo(201);
        assertThat(rows(record)).containsExactly("attached");
    }

    @Test
    void of_an_erased_patient_no_report_is_left_that_anybody_could_read() throws Exception {
        VisitToday theirs = VisitToday.make();
        PatientId patient = PatientId.of(theirs.patient().id());
        String record = record(theirs);
        byte[] file = file();
        String report =
                Upload.send(theirs.doctors(), record, "anna-hiv.pdf", file).text("id");
        UUID object = database.sql("select object from lab_report where report_id = cast(? as uuid)")
                .param(report)
                .query(UUID.class)
                .single();
        byte[] kept = database.sql("select sealed_key from lab_report where object = ?")
                .param(object)
                .query(byte[].class)
                .single();
        PatientCipher keys = Platform.shared().part(PatientCipher.class);
        assertThat(keys.open(patient, SEALED_KEY, kept)).isPresent();
        assertThat(stored(object)).isEqualTo(1);

        String erasure = "/api/patients/" + theirs.patient().id() + "/erasure";
        Client officer = Client.demo(url, "privacy");
        Reply refused = officer.post(erasure, Map.of("reason", "asked"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reason()).isEqualTo("records-must-be-kept");
        assertThat(Instant.parse(refused.text("until")))
                .isAfter(Platform.shared().clock().instant().plus(Duration.ofDays(7 * 365)));
        assertThat(theirs.doctors().file(record + "/report").statusCode()).isEqualTo(200);
        database.sql("update appointments.medical_record_version set written_at = written_at - interval '8 years'"
                        + " where patient_id = ?")
                .param(patient.value())
                .update();
        Reply erased = officer.post(erasure, Map.of("reason", "asked"));
        assertThat(erased.status()).isEqualTo(204);

        assertThat(keys.open(patient, SEALED_KEY, kept))
                .as("by a copy of the table from before")
                .isEmpty();
        for (String path : List.of(record + "/report", record + "/reports/" + report)) {
            HttpResponse<byte[]> answer = fetch(theirs.doctors(), "GET", path);
            assertThat(answer.statusCode()).isIn(404, 410);
            assertThat(new String(answer.body(), ISO_8859_1)).doesNotContain("%PDF", "anna-hiv");
            assertThat(fetch(theirs.doctors(), "GET", path, "Range", "bytes=0-9")
                            .statusCode())
                    .isIn(404, 410);
            assertThat(theirs.patients().get(path).status()).isEqualTo(401);
        }
        assertThat(theirs.doctors().getAfter(erased.token(), record).body().toString())
                .contains("\"erased\":true")
                .doesNotContain("anna-hiv");
        assertThat(Upload.send(theirs.doctors(), record, "b.png", Pictures.drawn("png", false))
                        .reason())
                .isEqualTo("patient-erased");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(object) == 0 && rows(record).isEmpty());
    }

    @Test
    void somebody_waits_for_patients_to_be_erased() {
        assertThat(Platform.shared()
                        .part(EventProcessingConfiguration.class)
                        .eventProcessor("reports.erasure", ProjectionProcessor.class))
                .hasValueSatisfying(
                        processor -> assertThat(processor.isRunning()).isTrue());
    }

    @Test
    void while_the_bucket_is_away_that_is_said_and_afterwards_all_is_well() throws Exception {
        String record = record();
        byte[] file = file();
        Upload.send(visit.doctors(), record, "blood.pdf", file);
        SupervisedProcess bucket = TestServices.shared().objectStore();
        bucket.stop();
        try {
            Reply refused = Upload.send(visit.doctors(), record, "b.png", Pictures.drawn("png", false));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("detail"))
                    .isEqualTo("Lab reports cannot be kept at this moment: try again shortly.");
            HttpResponse<byte[]> read = fetch("GET", record + "/report");
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(header(read, "Content-Type")).startsWith("application/problem+json");
        } finally {
            bucket.start();
        }
        assertThat(fetch("GET", record + "/report").body()).isEqualTo(file);
        assertThat(Upload.send(visit.doctors(), record, "b.png", Pictures.drawn("png", false))
                        .status())
                .isEqualTo(201);
    }

    private String record() {
        return record(visit);
    }

    private static String record(VisitToday of) {
        Reply written = of.doctors().post("/api/medical-records", of.record(Map.of("findings", "Blood taken")));
        assertThat(written.status()).isEqualTo(201);
        String path = "/api/medical-records/" + written.text("id");
        assertThat(of.patients().getAfter(written.token(), path).status()).isEqualTo(200);
        return path;
    }

    private static byte[] file() {
        byte[] content = new byte[150_000];
        new Random(5).nextBytes(content);
        return Pdfs.pdf("", "", List.of(Pdfs.stream("", content)));
    }

    private Socket connected(String record, long length) throws IOException {
        URI site = URI.create(url);
        Socket socket = new Socket(site.getHost(), site.getPort());
        String head = String.join(
                "\r\n",
                "POST " + record + "/report HTTP/1.1",
                "Host: " + site.getAuthority(),
                "Authorization: Bearer " + visit.doctors().token(),
                "Idempotency-Key: torn",
                "Content-Type: " + Upload.FORM,
                "Content-Length: " + length,
                "",
                "");
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }

    /** How many files of the embedded bucket are that object. */
    private static long stored(UUID object) throws IOException {
        Path data = TestServices.shared().home().resolve("object-store");
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.endsWith(object.toString())).count();
        }
    }

    private HttpResponse<byte[]> fetch(String verb, String path, String... headers)
            throws IOException, InterruptedException {
        return fetch(visit.patients(), verb, path, headers);
    }

    private HttpResponse<byte[]> fetch(Client reader, String verb, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(verb, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + reader.token());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private List<String> rows(String record) {
        return database.sql("select state from lab_report where record_id = ?")
                .param(UUID.fromString(record.replaceFirst(".*/", "")))
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> trail(HttpResponse<?> response) {
        return database.sql(
                        "select *, array_to_string(patients, ' ') as named from audit.access_entry where correlation = ?")
                .param(header(response, "Horarium-Trace-Id"))
                .query()
                .listOfRows();
    }
}
