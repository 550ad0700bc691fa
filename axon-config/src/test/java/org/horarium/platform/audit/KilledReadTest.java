package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.config.embedded.TestServices;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A platform with no more rights than it needs does all that it does, and when it is killed the trail knows what it was at. */
class KilledReadTest {

    private final Map<String, Object> owner = TestServices.settings();

    @Test
    void the_entry_of_a_read_is_there_though_its_answer_never_left(@TempDir Path folder) throws Exception {
        OwnPlatform platform = new OwnPlatform(folder, DyingPlatform.class, List.of(), settings(folder));
        platform.start();
        try {
            assertThat(usersOfTheDatabase()).containsOnly("horarium_app");
            Client admin = Client.demo(platform.url(), "admin");
            for (String projection : List.of("directory", "appointments", "slot-search")) {
                rebuild(admin, projection);
            }
            Clinic.Patient patient = Clinic.patient(Client.anonymous(platform.url()));
            Client theirs = Client.anonymous(platform.url()).signedIn(patient.email(), "correct horse");
            String path = "/api/patients/" + patient.id();
            await().until(() -> theirs.get(path).status() == 200);
            long before = entriesOf(patient);
            assertThatThrownBy(() -> theirs.attempt("GET", path, null, DyingPlatform.NOW, "true"))
                    .isInstanceOf(IOException.class);
            assertThat(entriesOf(patient)).isEqualTo(before + 1);
        } finally {
            platform.kill();
        }
    }

    /** Its tables are made anew and change places, which is the most that it does to the database. */
    private static void rebuild(Client admin, String projection) {
        assertThat(admin.post("/api/projections/" + projection + "/rebuild", Map.of())
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !last(admin).path("running").asBoolean());
        assertThat(last(admin).path("failure").isTextual())
                .as("%s", last(admin))
                .isFalse();
    }

    private static JsonNode last(Client admin) {
        return admin.get("/api/projections").body().path("last_rebuild");
    }

    private long entriesOf(Clinic.Patient patient) {
        return database()
                .sql("select count(*) from audit.access_entry"
                        + " where patients @> array[cast(? as uuid)] and what = 'GET /api/patients/{id}'")
                .param(patient.id())
                .query(Long.class)
                .single();
    }

    private List<String> usersOfTheDatabase() {
        return database()
                .sql(
                        "select usename from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                                + " and backend_type = 'client backend'")
                .query(String.class)
                .list();
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                text("spring.datasource.url"), text("spring.datasource.username"), text("spring.datasource.password")));
    }

    private String text(String setting) {
        return String.valueOf(owner.get(setting));
    }

    private Map<String, Object> settings(Path folder) {
        Map<String, Object> settings = new HashMap<>(TestServices.shared().settingsOfApplication());
        settings.put("spring.datasource.url", text("spring.datasource.url"));
        settings.put("server.address", "127.0.0.1");
        settings.put("horarium.embedded", "true");
        settings.put("horarium.demonstration", "true");
        settings.put("horarium.access.signing-key", folder.resolve("signing-key.json"));
        return settings;
    }
}
