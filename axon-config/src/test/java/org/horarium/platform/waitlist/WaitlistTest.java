package org.horarium.platform.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.command.notification.Offers;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitlistTest {

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(50);

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final JdbcClient database = Platform.shared().part(JdbcClient.class);
    private final Client anyone = Client.anonymous(Platform.shared().url());
    private final Clinic.Patient anna = Clinic.patient(anyone);
    private final Clinic.Patient boris = Clinic.patient(anyone);
    private final Map<String, Client> clients = new HashMap<>();
    private final String specialization = "Waitlist " + UUID.randomUUID();
    private String doctor = "";
    private String taken = "";

    @BeforeEach
    void one_visit_is_booked_by_somebody_else() {
        doctor = Clinic.in(admin, "Europe/Berlin").doctor("09:00", "12:00", specialization);
        taken = booked(Clinic.patient(anyone).id(), 9);
    }

    @Test
    void what_is_called_off_is_offered_to_the_first_and_then_to_the_next() {
        String first = wish(anna, Map.of());
        String second = wish(boris, Map.of());
        assertThat(entryOf(boris).path("position").asInt()).isEqualTo(2);

        callOff(taken);
        String offer = offerTo(anna);
        assertThat(isStillTold(first, offer)).isTrue();
        assertThat(entryOf(boris).path("state").asText()).isEqualTo("WAITING");
        assertThat(as(anna).post("/api/waitlist/" + first + "/offers/" + offer + "/decline", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(isStillTold(first, offer)).isFalse();

        String next = offerTo(boris);
        Reply accepted = as(boris).post("/api/waitlist/" + second + "/offers/" + next + "/accept", Map.of());
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
        assertThat(accepted.text("zone")).isEqualTo("Europe/Berlin");
        assertThat(as(boris)
                        .getAfter(accepted.token(), "/api/appointments/" + accepted.text("appointment_id"))
                        .text("status"))
                .isEqualTo("SCHEDULED");
        assertThat(entryOf(boris).path("state").asText()).isEqualTo("BOOKED");
        assertThat(entryOf(anna).path("state").asText()).isEqualTo("WAITING");
        assertThat(as(boris)
                        .post("/api/waitlist/" + second + "/offers/" + next + "/accept", Map.of())
                        .text("appointment_id"))
                .isEqualTo(accepted.text("appointment_id"));
    }

    @Test
    void what_was_offered_before_a_process_ended_is_not_offered_to_another_though_its_time_has_passed() {
        String first = wish(anna, Map.of());
        wish(boris, Map.of());
        callOff(taken);
        String offer = offerTo(anna);
        UUID freed = UuidCreator.getNameBasedSha1(
                UUID.fromString(taken),
                "freed " + OffsetDateTime.parse(start(9)).toInstant());
        assertThat(UuidCreator.getNameBasedSha1(freed, first + " 0")).hasToString(offer);
        await().until(() -> count("waitlist_freed where id = ?", freed) == 0);

        asIfItHadEndedBeforeThatWasNoted(freed, offer);

        try {
            Platform.shared().clock().setTo(Instant.now().plus(Duration.ofMinutes(31)));
            database.sql("update waitlist_freed set due_at = now() where id = ?")
                    .param(freed)
                    .update();
            await().atMost(Duration.ofSeconds(20)).until(() -> count("waitlist_freed where id = ?", freed) == 0);
            assertThat(count(
                            "waitlist_entry where patient_id = ? and offer_id is not null",
                            UUID.fromString(boris.id())))
                    .isZero();
        } finally {
            Platform.shared().clock().reset();
        }
    }

    @Test
    void nobody_else_books_what_is_offered_and_nobody_else_answers() {
        String wish = wish(anna, Map.of());
        callOff(taken);
        String offer = offerTo(anna);

        assertThat(admin.post("/api/appointments", Clinic.booking(boris.id(), doctor, start(9)))
                        .reason())
                .isEqualTo("held-by-another");
        assertThat(as(boris)
                        .post("/api/waitlist/" + wish + "/offers/" + offer + "/accept", Map.of())
                        .reason())
                .isEqualTo("unknown-waitlist-entry");
        assertThat(as(boris).delete("/api/waitlist/" + wish).reason()).isEqualTo("unknown-waitlist-entry");
    }

    @Test
    void who_leaves_gives_up_their_offer_too() {
        String wish = wish(anna, Map.of());
        wish(boris, Map.of());
        callOff(taken);
        offerTo(anna);

        assertThat(as(anna).delete("/api/waitlist/" + wish).status()).isEqualTo(204);
        assertThat(offerTo(boris)).isNotEmpty();
        assertThat(entryOf(anna).path("left_why").asText()).isEqualTo("BY_PATIENT");
    }

    @Test
    void who_books_elsewhere_what_they_waited_for_waits_no_more() {
        wish(anna, Map.of("specialization", specialization));
        wish(boris, Map.of("time_to", "10:00"));
        booked(anna.id(), 10);
        booked(boris.id(), 11);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(entryOf(anna).path("state").asText()).isEqualTo("LEFT");
            assertThat(entryOf(anna).path("left_why").asText()).isEqualTo("BOOKED_ELSEWHERE");
        });
        assertThat(entryOf(boris).path("state").asText())
                .as("theirs was too late in the day")
                .isEqualTo("WAITING");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(join(anna, Map.of("time_from", "12:00", "time_to", "09:00")).status())
                .isEqualTo(400);
        assertThat(as(anna).post("/api/waitlist", Map.of("patient_id", anna.id()))
                        .status())
                .isEqualTo(400);
        assertThat(admin.get("/api/waitlist").status()).isEqualTo(400);
        Reply shown = admin.get("/api/waitlist?doctor_id=" + doctor);
        assertThat(shown.status()).isEqualTo(200);
    }

    /** What a message that is due now would be judged by. */
    private static boolean isStillTold(String entry, String offer) {
        return Platform.shared().part(Offers.class).isOpen(Map.of("entry", entry, "offer", offer));
    }

    /** The offer is on record, and neither that it was made nor the row by which it will end. */
    private void asIfItHadEndedBeforeThatWasNoted(UUID freed, String offer) {
        database.sql(
                        """
                with made as (delete from waitlist_offer where id = cast(:offer as uuid) returning *)
                insert into waitlist_freed (id, doctor_id, free_from, free_until, due_at, chosen_entry, chosen_patient,
                    chosen_start, chosen_until)
                select :freed, doctor_id, claimed_from, claimed_until, 'infinity', entry_id, patient_id, claimed_from, until
                from made""")
                .param("offer", offer)
                .param("freed", freed)
                .update();
    }

    private int count(String which, UUID id) {
        return database.sql("select count(*) from " + which)
                .param(id)
                .query(Integer.class)
                .single();
    }

    private String wish(Clinic.Patient patient, Map<String, Object> more) {
        Reply joined = join(patient, more);
        assertThat(joined.status()).as("%s", joined).isEqualTo(201);
        assertThat(as(patient)
                        .getAfter(joined.token(), "/api/patients/" + patient.id() + "/waitlist")
                        .status())
                .isEqualTo(200);
        return joined.text("id");
    }

    private Reply join(Clinic.Patient patient, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("patient_id", patient.id());
        if (!more.containsKey("specialization")) {
            wish.put("doctor_id", doctor);
        }
        return as(patient).post("/api/waitlist", wish);
    }

    private String offerTo(Clinic.Patient patient) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> entryOf(patient).path("state").asText().equals("OFFERED"));
        return entryOf(patient).path("offer").path("id").asText();
    }

    private JsonNode entryOf(Clinic.Patient patient) {
        return as(patient)
                .get("/api/patients/" + patient.id() + "/waitlist")
                .body()
                .path("items")
                .path(0);
    }

    private Client as(Clinic.Patient patient) {
        return clients.computeIfAbsent(patient.id(), id -> anyone.signedIn(patient.email(), "correct horse"));
    }

    private String booked(String patient, int hour) {
        Reply reply = admin.post("/api/appointments", Clinic.booking(patient, doctor, start(hour)));
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply.text("id");
    }

    private void callOff(String appointment) {
        assertThat(admin.put("/api/appointments/" + appointment, Map.of("status", "CANCELLED"))
                        .status())
                .isEqualTo(200);
    }

    /** On the wall in Berlin. */
    private String start(int hour) {
        return day.atTime(hour, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toOffsetDateTime()
                .toString();
    }
}
