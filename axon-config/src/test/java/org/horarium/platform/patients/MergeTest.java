package org.horarium.platform.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.platform.access.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person who is in the directory twice: found, merged, read as one, and nobody sees more than they should. */
class MergeTest {

    private static final String PASSWORD = "correct horse";

    private final String url = Platform.shared().url();
    private final Client desk = Client.demo(url, "admin");
    private final String name = "Zoë " + UUID.randomUUID();
    private final Clinic clinic = Clinic.in(desk, "America/New_York");
    private final String doctor = clinic.doctor("08:00", "18:00");
    private String formerEmail = "";
    private String survivorEmail = "";
    private String former = "";
    private String survivor = "";

    @BeforeEach
    void mergeWhoIsThereTwice() {
        formerEmail = email();
        survivorEmail = email();
        former = register(formerEmail, name.toUpperCase(Locale.ROOT).replace("Ë", "E"));
        survivor = register(survivorEmail, name);
        desk.post("/api/appointments", Clinic.booking(former, doctor, "2027-05-03T15:00:00Z"));
        desk.post("/api/appointments", Clinic.booking(survivor, doctor, "2027-05-04T15:00:00Z"));
        desk.post("/api/patients/" + former + "/history", Map.of("kind", "allergy", "text", "Latex"));
        Reply said = desk.post("/api/patients/" + survivor + "/history", Map.of("kind", "allergy", "text", "Milk"));
        await().until(() -> desk.getAfter(said.token(), "/api/patients/" + survivor + "/duplicates")
                .list("items")
                .anyMatch(item -> item.path("id").asText().equals(former)
                        && item.path("score").asInt() == 85));
        Reply merged = desk.post("/api/patients/" + former + "/merge", Map.of("into", survivor));
        assertThat(merged.status()).isEqualTo(204);
        await().until(() -> desk.getAfter(merged.token(), "/api/patients/" + former)
                .text("merged_into")
                .equals(survivor));
    }

    @Test
    void the_survivor_is_read_with_what_was_of_the_former_and_the_former_cannot_be_booked() {
        JsonNode history = desk.get("/api/patients/" + survivor + "/history").body();
        assertThat(history.findValuesAsText("text")).containsExactlyInAnyOrder("Latex", "Milk");
        assertThat(desk.get("/api/patients/" + survivor + "/appointments").list("items"))
                .hasSize(2);
        assertThat(desk.get("/api/patients/" + survivor + "/duplicates").list("items"))
                .isEmpty();

        Reply booked = desk.post("/api/appointments", Clinic.booking(former, doctor, "2027-05-05T15:00:00Z"));
        assertThat(booked.status()).isEqualTo(409);
        assertThat(booked.reason()).isEqualTo("patient-merged");
        assertThat(desk.post("/api/appointments", Clinic.booking(survivor, doctor, "2027-05-05T15:00:00Z"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.post("/api/patients/" + former + "/history", Map.of("kind", "note", "text", "x"))
                        .reason())
                .isEqualTo("patient-merged");
        assertThat(desk.post("/api/patients/" + survivor + "/merge", Map.of("into", former))
                        .reason())
                .isEqualTo("patient-merged");
        assertThat(desk.post("/api/patients/" + former + "/merge", Map.of("into", survivor))
                        .status())
                .isEqualTo(204);
        assertThat(desk.get("/api/patients?name=" + name.substring(5)).list("items"))
                .extracting(item -> item.path("id").asText())
                .containsExactly(survivor);
    }

    @Test
    void the_survivors_account_sees_the_former_and_the_formers_never_the_survivor() {
        Client theirs = Client.anonymous(url).signedIn(survivorEmail, PASSWORD);
        Client formers = Client.anonymous(url).signedIn(formerEmail, PASSWORD);
        for (String path : List.of("", "/history", "/appointments")) {
            assertThat(theirs.get("/api/patients/" + survivor + path).status()).isEqualTo(200);
            assertThat(theirs.get("/api/patients/" + former + path).status()).isEqualTo(200);
            assertThat(formers.get("/api/patients/" + former + path).status()).isEqualTo(200);
            assertThat(formers.get("/api/patients/" + survivor + path).status()).isEqualTo(404);
        }
        assertThat(formers.get("/api/patients/" + former + "/history").body().findValuesAsText("text"))
                .containsExactly("Latex");
        assertThat(formers.post("/api/patients/" + former + "/merge", Map.of("into", survivor))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_treats_the_former_sees_the_survivor() {
        String other = clinic.doctor("08:00", "18:00");
        String third = register(email(), name + " third");
        Client treating = invited(Map.of("role", "DOCTOR", "doctor_id", other));
        desk.post("/api/appointments", Clinic.booking(third, other, "2027-05-03T15:00:00Z"));
        await().until(() -> treating.get("/api/patients/" + third).status() == 200);
        assertThat(treating.get("/api/patients/" + survivor).status()).isEqualTo(404);

        desk.post("/api/patients/" + third + "/merge", Map.of("into", survivor));
        await().until(() -> treating.get("/api/patients/" + survivor).status() == 200);
        assertThat(treating.get("/api/patients").list("items"))
                .extracting(item -> item.path("id").asText())
                .containsExactly(survivor);
        assertThat(treating.get("/api/patients/" + survivor + "/history").body().findValuesAsText("text"))
                .containsExactlyInAnyOrder("Latex", "Milk");
    }

    private Client invited(Map<String, Object> as) {
        String address = email();
        Map<String, Object> invitation = new HashMap<>(as);
        invitation.put("email", address);
        desk.post("/api/accounts", invitation);
        Client anyone = Client.anonymous(url);
        anyone.post(
                "/api/auth/invitation",
                Map.of("token", Letters.to(desk, address).link(), "password", PASSWORD));
        return anyone.signedIn(address, PASSWORD);
    }

    private String register(String address, String fullName) {
        return Platform.anyone()
                .post(
                        "/api/patients",
                        Map.of(
                                "email", address,
                                "password", PASSWORD,
                                "full_name", fullName,
                                "date_of_birth", "1931-07-09"))
                .text("id");
    }

    private static String email() {
        return UUID.randomUUID() + "@test.horarium.test";
    }
}
