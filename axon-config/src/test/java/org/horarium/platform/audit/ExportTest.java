package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Auditors carry the trail out of the house; that they did so stands in it before they have it. */
class ExportTest {

    private static final String EXPORT = "/api/audit/export";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url = Platform.shared().url();
    private final Client auditor = Client.demo(url, "auditor");
    private final JdbcClient db = Platform.shared().part(JdbcClient.class);
    private final Instant begun = Instant.now();
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());

    @Test
    void an_auditor_gets_the_lines_of_one_patient_and_the_export_is_one_of_the_next() throws Exception {
        HttpResponse<String> first = auditor.file(EXPORT + "?patient=" + patient.id());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(first.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"audit-trail.jsonl\"");
        assertThat(lines(first)).anySatisfy(line -> {
            assertThat(line.path("kind").asText()).isEqualTo("event");
            assertThat(line.path("type").asText()).isEqualTo("patients.PatientRegistered");
            assertThat(line.has("payload")).isFalse();
        });

        assertThat(exports()).singleElement().satisfies(export -> {
            assertThat(export.get("role")).isEqualTo("AUDITOR");
            assertThat(export.get("what")).isEqualTo("GET " + EXPORT);
            assertThat(export.get("purpose")).isEqualTo("HCOMPL");
            assertThat(export.get("outcome")).isEqualTo("ALLOWED");
            assertThat((String) export.get("detail"))
                    .startsWith("format=jsonl&from=")
                    .endsWith("&patient=" + patient.id());
        });
        assertThat(lines(auditor.file(EXPORT + "?patient=" + patient.id())))
                .anySatisfy(line -> assertThat(line.path("action").asText()).isEqualTo("EXPORT"));
    }

    @Test
    void the_same_comes_as_fhir_and_as_a_signed_report() throws Exception {
        HttpResponse<String> fhir = auditor.file(EXPORT + "?format=fhir&patient=" + patient.id());
        assertThat(fhir.headers().firstValue("Content-Type")).hasValue("application/fhir+ndjson");
        assertThat(lines(fhir)).isNotEmpty().allSatisfy(line -> assertThat(
                        line.path("resourceType").asText())
                .isEqualTo("AuditEvent"));

        HttpResponse<String> pdf = Client.demo(url, "privacy").file(EXPORT + "?format=pdf&from=" + encoded(begun));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-").contains("ETSI.CAdES.detached");
    }

    @Test
    void disclosures_are_accounted_for_and_so_is_the_accounting() {
        Client.demo(url, "auditor").file(EXPORT + "?patient=" + patient.id());
        String path = "/api/audit/patients/" + patient.id() + "/disclosures";
        Reply accounting = auditor.get(path);
        assertThat(accounting.status()).isEqualTo(200);
        assertThat(accounting.list("items")).anySatisfy(item -> {
            assertThat(item.path("recipient").asText()).isEqualTo("auditor@demo.horarium.test");
            assertThat(item.path("purpose").asText()).isEqualTo("Compliance and oversight");
            assertThat(item.path("excluded").isNull()).isTrue();
        });
        assertThat(auditor.get(path + "?all=true").list("items"))
                .anySatisfy(item -> assertThat(item.path("excluded").asText()).isEqualTo("to the individual"));
        HttpResponse<String> pdf = auditor.file(path + "?format=pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(exports())
                .filteredOn(export -> "PATRQT".equals(export.get("purpose")))
                .hasSize(3);
    }

    @Test
    void nobody_else_gets_any_of_it() {
        for (String name : List.of("patient", "doctor", "staff", "admin")) {
            Client other = Client.demo(url, name);
            assertThat(other.get(EXPORT).status()).isEqualTo(403);
            assertThat(other.get("/api/audit/patients/" + patient.id() + "/disclosures")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Platform.anyone().get(EXPORT).status()).isEqualTo(401);
        assertThat(exports()).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_told() {
        assertThat(auditor.get(EXPORT + "?format=xml").text("detail")).isEqualTo("format must be jsonl, fhir or pdf.");
        assertThat(auditor.get(EXPORT + "?from=2027-01-02T00:00:00Z&to=2027-01-01T00:00:00Z")
                        .text("detail"))
                .isEqualTo("to must be after from.");
        assertThat(auditor.get(EXPORT + "?patient=anna").status()).isEqualTo(400);
        assertThat(auditor.get("/api/audit/patients/" + patient.id() + "/disclosures?format=xml")
                        .status())
                .isEqualTo(400);
    }

    private List<Map<String, Object>> exports() {
        return db.sql("select role, what, purpose, outcome, detail from audit.access_entry"
                        + " where action = 'EXPORT' and patients = array[?::uuid] order by transaction_id, number")
                .param(UUID.fromString(patient.id()))
                .query()
                .listOfRows();
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String encoded(Instant at) {
        return URLEncoder.encode(at.toString(), StandardCharsets.UTF_8);
    }
}
