package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.AccessTrail;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.PurposeOfUse;
import org.horarium.shared.audit.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the trail comes before the privacy officer's eyes, who signs it off: once, and not their own doing. */
class FindingsTest {

    private static final Map<String, String> JUSTIFIED = Map.of("outcome", "justified", "note", "asked and answered");

    private final String url = Platform.shared().url();
    private final Client officer = Client.demo(url, "privacy");
    private final Client auditor = Client.demo(url, "auditor");
    private final String somebody = UUID.randomUUID().toString();

    @Test
    void a_read_outside_every_relation_is_found_signed_off_once_and_again_when_more_has_come() {
        UUID patient = UUID.randomUUID();
        read(somebody, "DOCTOR", false, patient);
        JsonNode found =
                awaited("outside-relation", it -> it.path("actor").asText().equals(somebody));
        assertThat(found.path("role").asText()).isEqualTo("DOCTOR");
        assertThat(found.path("count").asInt()).isEqualTo(1);
        assertThat(found.path("patients")).singleElement().hasToString("\"" + patient + "\"");
        assertThat(found.path("entries").get(0).asText()).matches("\\d+\\.\\d+");
        assertThat(found.path("review").isMissingNode() || found.path("review").isNull())
                .isTrue();
        assertThat(found.toString()).doesNotContain("@");

        String review = "/api/audit/findings/" + found.path("id").asText() + "/review";
        assertThat(auditor.post(review, JUSTIFIED).status()).isEqualTo(403);
        assertThat(officer.post(review, JUSTIFIED).status()).isEqualTo(204);
        assertThat(officer.post(review, JUSTIFIED).reason()).isEqualTo("reviewed-already");
        assertThat(in("outside-relation&reviewed=false", byId(found))).isEmpty();
        assertThat(in("outside-relation&reviewed=true", byId(found))).hasValueSatisfying(it -> {
            assertThat(it.at("/review/outcome").asText()).isEqualTo("justified");
            assertThat(it.at("/review/note").asText()).isEqualTo("asked and answered");
        });
        assertRecorded(found.path("id").asText(), 1);

        read(somebody, "DOCTOR", false, patient);
        awaited("outside-relation&reviewed=false", byId(found));
        assertThat(officer.post(review, Map.of("outcome", "violation", "note", "again"))
                        .status())
                .isEqualTo(204);
        assertRecorded(found.path("id").asText(), 2);
    }

    @Test
    void an_opening_is_signed_off_as_a_finding_and_a_finding_as_an_opening() {
        String one = opened();
        JsonNode unused =
                in("emergency", it -> it.path("id").asText().equals(one)).orElseThrow();
        assertThat(unused.path("review").isNull() || unused.path("review").isMissingNode())
                .isTrue();
        assertThat(officer.post("/api/audit/findings/" + one + "/review", JUSTIFIED)
                        .status())
                .isEqualTo(204);
        assertThat(officer.get("/api/emergency-access").list("items"))
                .noneMatch(it -> it.path("id").asText().equals(one));
        assertThat(officer.post("/api/emergency-access/" + one + "/review", Map.of("finding", "again"))
                        .reason())
                .isEqualTo("reviewed-already");

        String another = opened();
        assertThat(officer.post("/api/emergency-access/" + another + "/review", Map.of("finding", "in order"))
                        .status())
                .isEqualTo(204);
        assertThat(in("emergency&reviewed=true", it -> it.path("id").asText().equals(another)))
                .hasValueSatisfying(
                        it -> assertThat(it.at("/review/note").asText()).isEqualTo("in order"));
        assertThat(officer.post("/api/audit/findings/" + another + "/review", JUSTIFIED)
                        .reason())
                .isEqualTo("reviewed-already");
    }

    @Test
    void what_is_looked_at_by_an_opening_is_counted_with_it() {
        String doctor = account("doctor");
        Clinic.Patient patient = Clinic.patient(Platform.anyone());
        String opening = Client.demo(url, "doctor")
                .post("/api/patients/" + patient.id() + "/emergency-access", Map.of("reason", "found unconscious"))
                .text("id");
        record(
                doctor,
                "DOCTOR",
                AccessAction.READ,
                AccessOutcome.ALLOWED,
                true,
                false,
                null,
                UUID.fromString(patient.id()));

        awaited(
                "emergency",
                it -> it.path("id").asText().equals(opening)
                        && it.path("count").asInt() > 0
                        && it.path("explanation").asText().startsWith("Opened a patient in an emergency, and looked"));
    }

    @Test
    void reading_in_bulk_and_failing_sign_ins_are_found_and_counted_for_monitoring() {
        UUID[] patients = Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new);
        read(somebody, "DOCTOR", true, patients);
        String address = "2001:db8::" + somebody.substring(0, 4);
        for (int failure = 0; failure < 5; failure++) {
            record(somebody, "VISITOR", AccessAction.SIGN_IN, AccessOutcome.DENIED, false, null, address);
        }

        JsonNode bulk = awaited("bulk-reading", it -> it.path("actor").asText().equals(somebody));
        assertThat(bulk.path("explanation").asText()).startsWith("Was shown 201 patients, where more than 200");
        awaited("failed-sign-ins", it -> it.path("actor").asText().equals(somebody));
        awaited("failed-sign-ins", it -> it.path("address").asText().equals(address));
        assertThat(Platform.shared()
                        .part(MeterRegistry.class)
                        .get("horarium.watch.open")
                        .tag("kind", "bulk-reading")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void nobody_signs_off_what_they_did_themselves() {
        read(account("privacy"), "PRIVACY_OFFICER", false, UUID.randomUUID());
        JsonNode own =
                awaited("outside-relation", it -> it.path("actor").asText().equals(account("privacy")));

        Reply reply = officer.post("/api/audit/findings/" + own.path("id").asText() + "/review", JUSTIFIED);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.reason()).isEqualTo("own-doing");
    }

    @Test
    void what_is_not_there_or_not_said_is_told() {
        String nothing = "/api/audit/findings/" + UUID.randomUUID() + "/review";
        assertThat(officer.post(nothing, JUSTIFIED).reason()).isEqualTo("unknown-finding");
        assertThat(officer.post(nothing, Map.of("outcome", "maybe", "note", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(officer.post(nothing, Map.of("outcome", "justified", "note", " "))
                        .status())
                .isEqualTo(400);
        assertThat(officer.get("/api/audit/findings?kind=else").status()).isEqualTo(400);
        assertThat(officer.get("/api/audit/findings?limit=201").status()).isEqualTo(400);
        assertThat(officer.get("/api/audit/findings?cursor=none").status()).isEqualTo(400);
    }

    private String opened() {
        Clinic.Patient patient = Clinic.patient(Platform.anyone());
        return Client.demo(url, "doctor")
                .post("/api/patients/" + patient.id() + "/emergency-access", Map.of("reason", "found unconscious"))
                .text("id");
    }

    private String account(String name) {
        return Platform.anyone()
                .post("/api/auth/login", Map.of("email", name + "@demo.horarium.test", "password", "horarium-demo"))
                .text("user/id");
    }

    private void read(String actor, String role, boolean related, UUID... patients) {
        record(actor, role, AccessAction.READ, AccessOutcome.ALLOWED, false, related, null, patients);
    }

    private void record(
            String actor,
            String role,
            AccessAction action,
            AccessOutcome outcome,
            boolean emergency,
            @Nullable Boolean related,
            @Nullable String address,
            UUID... patients) {
        Platform.shared()
                .part(AccessTrail.class)
                .record(new AccessEntry(
                        UUID.randomUUID(),
                        Platform.shared().clock().instant(),
                        actor,
                        role,
                        null,
                        PurposeOfUse.TREAT,
                        action,
                        "GET /api/patients/{id}",
                        List.of(patients),
                        null,
                        outcome,
                        null,
                        emergency,
                        related,
                        address,
                        null,
                        null));
    }

    private static Predicate<JsonNode> byId(JsonNode finding) {
        return it -> it.path("id").equals(finding.path("id"));
    }

    private JsonNode awaited(String kind, Predicate<JsonNode> which) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> in(kind, which), Optional::isPresent)
                .orElseThrow();
    }

    /** Leafs through the list as far as it goes. */
    private Optional<JsonNode> in(String kind, Predicate<JsonNode> which) {
        String cursor = "";
        do {
            Reply page = auditor.get("/api/audit/findings?limit=200&kind=" + kind + cursor);
            assertThat(page.status()).isEqualTo(200);
            Optional<JsonNode> found = StreamSupport.stream(
                            page.body().path("items").spliterator(), false)
                    .filter(which)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.body().path("next").isTextual() ? "&cursor=" + page.text("next") : "";
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    private void assertRecorded(String finding, int times) {
        List<? extends DomainEventMessage<?>> events = Platform.shared()
                .part(EventStore.class)
                .readEvents("finding-" + finding)
                .asStream()
                .toList();
        assertThat(events).hasSize(times);
        assertThat(events.get(0).getPayload())
                .isInstanceOfSatisfying(
                        FindingReviewed.class, it -> assertThat(it.outcome()).isEqualTo(ReviewOutcome.JUSTIFIED));
        assertThat(events.get(0).getMetaData().get("actor")).isEqualTo(account("privacy"));
        JdbcClient db = Platform.shared().part(JdbcClient.class);
        assertThat(db.sql("select count(*) from audit.access_entry where actor = ? and action = 'SIGN_OFF'"
                                + " and detail = ? and outcome = 'ALLOWED'")
                        .params(account("privacy"), "finding " + finding)
                        .query(Long.class)
                        .single())
                .isEqualTo(times);
        assertThat(db.sql("select count(*) from audit.access_entry where actor = ? and action = 'SEARCH' and what = ?")
                        .params(account("auditor"), "GET /api/audit/findings")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
