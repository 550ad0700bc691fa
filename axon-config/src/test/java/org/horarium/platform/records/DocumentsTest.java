package org.horarium.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signed record becomes paper for those who may read it, and whoever is handed the paper can check it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

    private static final Pattern ADDRESS = Pattern.compile("/verify/([A-Za-z0-9_-]{22})");
    private final String url = Platform.shared().url();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private VisitToday visit;

    @BeforeAll
    void book() {
        visit = VisitToday.make();
    }

    @Test
    void a_pharmacist_checks_what_the_patient_was_handed() throws Exception {
        String path = written(
                Map.of("diagnosis", "Canary cold", "plan", "Rest", "prescription", List.of(VisitToday.IBUPROFEN)));
        Reply early = visit.patients().get(path + "/prescription.pdf");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.reason()).isEqualTo("not-signed");

        sign(path, 0);
        HttpResponse<byte[]> sheet = file(visit.patients(), path + "/prescription.pdf?language=de");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sheet.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"prescription.pdf\"");
        String text = text(sheet.body());
        assertThat(text).contains("Rezept", "Ibuprofen 400 mg").doesNotContain("Canary");
        assertThat(text(file(visit.patients(), path + "/prescription.pdf?language=de")
                        .body()))
                .isEqualTo(text);

        String token = token(text);
        Reply confirmed = Platform.anyone().get("/api/documents/" + token);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text("kind")).isEqualTo("prescription");
        assertThat(confirmed.text("standing")).isEqualTo("valid");
        assertThat(text).contains(confirmed.text("number"));
        assertThat(text.replace(" ", ""))
                .contains(confirmed.text("digest").substring(0, 12).toUpperCase(Locale.ROOT));
        assertThat(confirmed.body().toString()).doesNotContain(visit.patient().id(), "Ibuprofen");

        HttpResponse<String> page = page("/verify/" + token, "es");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Este documento es auténtico", confirmed.text("digest"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        String other = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertThat(Platform.anyone().get("/api/documents/" + other).reason()).isEqualTo("unknown-document");
        HttpResponse<String> forged = page("/verify/" + other, "en");
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("We know no such document");

        Reply amended = visit.doctors()
                .put(path, Map.of("reason", "mistyped", "plan", "Tea", "prescription", List.of(VisitToday.IBUPROFEN)));
        visit.doctors().getAfter(amended.token(), path);
        assertThat(Platform.anyone().get("/api/documents/" + token).text("standing"))
                .isEqualTo("superseded");
    }

    @Test
    void nobody_else_gets_one_and_whoever_did_is_in_the_trail() throws Exception {
        String path = written(Map.of("findings", "Throat red"));
        sign(path, 0);
        HttpResponse<byte[]> summary = file(visit.doctors(), path + "/summary.pdf");
        assertThat(summary.headers().firstValue("Content-Language")).contains("en");
        assertThat(text(summary.body())).contains("Visit summary", "Throat red");
        assertThat(entries(summary)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", "GET /api/medical-records/{id}/summary.pdf")
                .containsEntry("outcome", "ALLOWED")
                .containsEntry("named", visit.patient().id()));

        assertThat(visit.patients().get(path + "/prescription.pdf").reason()).isEqualTo("unknown-prescription");
        assertThat(visit.patients().get(path + "/summary.pdf?language=fr").status())
                .isEqualTo(400);
        Clinic.Patient other = Clinic.patient(Platform.anyone());
        for (Client stranger :
                List.of(Platform.anyone().signedIn(other.email(), "correct horse"), Client.demo(url, "doctor"))) {
            HttpResponse<byte[]> refused = file(stranger, path + "/summary.pdf");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(entries(refused)).singleElement().satisfies(entry -> assertThat(entry)
                    .containsEntry("outcome", "DENIED")
                    .containsEntry("named", visit.patient().id()));
        }
        for (String role : List.of("staff", "admin", "auditor", "privacy")) {
            assertThat(Client.demo(url, role).get(path + "/summary.pdf").status())
                    .isEqualTo(403);
        }
    }

    private String written(Map<String, Object> content) {
        Reply written = visit.doctors().post("/api/medical-records", visit.record(content));
        assertThat(written.status()).isEqualTo(201);
        String path = "/api/medical-records/" + written.text("id");
        visit.doctors().getAfter(written.token(), path);
        return path;
    }

    private void sign(String path, int version) {
        Reply signed = visit.doctors().post(path + "/sign", Map.of(), "If-Match", "\"" + version + "\"");
        assertThat(signed.status()).isEqualTo(204);
        visit.doctors().getAfter(signed.token(), path);
    }

    private HttpResponse<byte[]> file(Client asker, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + asker.token())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> page(String path, String language) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    private List<Map<String, Object>> entries(HttpResponse<?> reply) {
        return database.sql(
                        "select *, array_to_string(patients, ' ') as named from audit.access_entry where correlation = ?")
                .param(reply.headers().firstValue("Horarium-Trace-Id").orElseThrow())
                .query()
                .listOfRows();
    }

    private static String token(String text) {
        Matcher found = ADDRESS.matcher(text.replace("\n", ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
