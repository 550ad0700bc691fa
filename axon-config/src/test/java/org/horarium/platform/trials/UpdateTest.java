package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data folder of a release that kept what people wrote about visits as it was written. */
class UpdateTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void what_was_written_before_shows_again_with_no_hand_moved(@TempDir Path folder) throws Exception {
        OwnPlatform platform = new OwnPlatform(folder);
        platform.start();
        try {
            Client admin = Client.demo(platform.url(), "admin");
            Practice practice = Practice.opened(admin, "Renewal", 1, 1);
            String patient = Clinic.patient(Client.anonymous(platform.url())).id();
            List<String> starts = practice.starts().map(Object::toString).toList();
            String kept = book(admin, practice, patient, starts.get(0), "about the biopsy");
            String cancelled = book(admin, practice, patient, starts.get(1), "second opinion");
            Reply changed =
                    admin.put("/api/appointments/" + cancelled, Map.of("status", "CANCELLED", "notes", "moved away"));
            assertThat(changed.status()).as("%s", changed).isEqualTo(200);
            assertThat(admin.getAfter(changed.token(), "/api/appointments/" + cancelled)
                            .text("cancellation_reason"))
                    .isEqualTo("moved away");
            platform.kill();

            asTheUpdateLeavesIt(platform.database(), UUID.fromString(kept), UUID.fromString(cancelled));
            platform.start();

            Client again = Client.demo(platform.url(), "admin");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            again.get("/api/appointments/" + kept).text("notes"))
                    .isEqualTo("about the biopsy"));
            assertThat(again.get("/api/appointments/" + cancelled).text("cancellation_reason"))
                    .isEqualTo("moved away");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(owed(platform.database())).isZero());
        } finally {
            platform.end();
        }
    }

    private static String book(Client admin, Practice practice, String patient, String start, String notes) {
        Reply booked = admin.post(
                "/api/appointments",
                Map.of("patient_id", patient, "doctor_id", practice.doctors().get(0), "start", start, "notes", notes));
        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        return booked.text("id");
    }

    /** Gives the rows the shape that they had, and then does to them what the update does. */
    private static void asTheUpdateLeavesIt(JdbcClient db, UUID kept, UUID cancelled) throws IOException {
        db.sql("drop table owed_rebuild").update();
        db.sql("alter table appointments.appointment drop column sealed_notes, drop column sealed_reason,"
                        + " add column notes text, add column cancellation_reason text")
                .update();
        int rows = db.sql("update appointments.appointment set notes = 'about the biopsy' where id = ?")
                .param(kept)
                .update();
        rows += db.sql("update appointments.appointment set cancellation_reason = 'moved away' where id = ?")
                .param(cancelled)
                .update();
        assertThat(rows).isEqualTo(2);
        db.sql(migration()).update();
        assertThat(owed(db)).isOne();
    }

    private static String migration() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(UpdateTest.class.getResourceAsStream("/db/migration/V68__sealed_notes.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long owed(JdbcClient db) {
        return db.sql("select count(*) from owed_rebuild").query(Long.class).single();
    }
}
