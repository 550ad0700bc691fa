package org.horarium.platform.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;

/** Guardians find those for whom they act, and nobody else finds them that way. */
class DependantsTest {

    private static final String PASSWORD = "correct horse";

    private final Client desk = Client.demo(Platform.shared().url(), "admin");
    private final Clinic.Patient guardian = Clinic.patient(Platform.anyone());
    private final Client theirs = Platform.anyone().signedIn(guardian.email(), PASSWORD);
    private final String path = "/api/patients/" + guardian.id() + "/dependants";

    @Test
    void a_guardian_sees_the_minors_for_whom_they_were_named_as_long_as_they_are() {
        String minor = register("Mia Minor", "2019-05-04");
        named(minor);
        Reply last = named(register("Of Age", "1990-01-01"));

        List<JsonNode> seen = theirs.getAfter(last.token(), path).list("items").toList();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("id").asText()).isEqualTo(minor);
        assertThat(seen.get(0).path("full_name").asText()).isEqualTo("Mia Minor");
        assertThat(theirs.get("/api/patients/" + minor).status()).isEqualTo(200);

        Reply released = desk.delete("/api/patients/" + minor + "/guardians/" + guardian.id());
        assertThat(theirs.getAfter(released.token(), path).list("items")).isEmpty();
    }

    @Test
    void nobody_else_is_told_of_them() {
        Reply named = named(register("Mia Minor", "2019-05-04"));
        assertThat(theirs.getAfter(named.token(), path).list("items")).hasSize(1);
        assertThat(Client.demo(Platform.shared().url(), "patient").get(path).status())
                .isEqualTo(404);
        assertThat(desk.get(path).status()).isEqualTo(403);
    }

    @Test
    void that_a_minor_was_seen_in_the_list_stands_in_their_access_log() {
        String minor = register("Mia Minor", "2019-05-04");
        Reply named = named(minor);
        assertThat(theirs.getAfter(named.token(), path).list("items")).hasSize(1);
        assertThat(theirs.get("/api/patients/" + minor + "/access-log").list("items"))
                .isNotEmpty();
    }

    private Reply named(String minor) {
        Reply named = desk.put("/api/patients/" + minor + "/guardians/" + guardian.id(), Map.of());
        assertThat(named.status()).as("%s", named).isEqualTo(204);
        return named;
    }

    private static String register(String name, String birth) {
        return Platform.anyone()
                .post(
                        "/api/patients",
                        Map.of(
                                "email",
                                UUID.randomUUID() + "@test.horarium.test",
                                "password",
                                PASSWORD,
                                "full_name",
                                name,
                                "date_of_birth",
                                birth))
                .text("id");
    }
}
