package org.horarium.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the booking to the letter on the running platform, whose clock is turned: when it goes out, and why it does not. */
class ReminderTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String VISIT = "2027-06-04T14:00:00Z";

    private final JdbcClient db = Platform.shared().part(JdbcClient.class);
    private final Clinic.Patient patient = Clinic.patient(Platform.anyone());

    @AfterEach
    void backToThePresent() {
        Platform.shared().clock().reset();
    }

    @Test
    void quiet_hours_over_midnight_are_waited_for_a_link_confirms_and_what_is_declined_meanwhile_is_not_sent() {
        at("2027-06-01T12:00:00Z");
        String visit = book();
        // 21:00 to 08:00 in Tokyo is 12:00 to 23:00 in UTC, and two days before the visit it is 23:00 there.
        prefer(Map.of("from", "21:00", "to", "08:00"), List.of("EMAIL"));

        at("2027-06-02T14:00:01Z");
        await(visit, "WAITING", "quiet-hours");
        assertThat(reminders()).isEmpty();

        at("2027-06-02T23:00:01Z");
        await(visit, "SENT", null);
        String letter = reminders().get(0);
        assertThat(letter).doesNotContain("Testing"); // what the doctor does

        String secret = part(letter, "/confirm-visit#([A-Za-z0-9_-]+)");
        assertThat(confirm(secret).status()).isEqualTo(204);
        assertThat(confirm(secret).status()).isEqualTo(204);
        assertThat(confirm("none").reason()).isEqualTo("link-spent");
        Reply confirmed = oneself().getAfter(confirm(secret).token(), "/api/appointments/" + visit);
        assertThat(confirmed.body().hasNonNull("confirmed_at")).isTrue();

        String click = part(letter, "(/unsubscribe/[A-Za-z0-9_-]+)");
        assertThat(Platform.anyone().get(click).status()).isEqualTo(303);
        assertThat(chosen()).containsExactly("EMAIL");
        assertThat(Platform.anyone().post(click, Map.of()).status()).isEqualTo(204);
        assertThat(chosen()).isEmpty();

        at("2027-06-04T12:00:01Z");
        await(visit, "SUPPRESSED", "declined");
        assertThat(reminders()).hasSize(1);
    }

    private String book() {
        Client admin = Client.demo(Platform.shared().url(), "admin");
        String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        Reply booked = oneself().post("/api/appointments", Clinic.booking(patient.id(), doctor, VISIT));
        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        return booked.text("id");
    }

    private void prefer(Map<String, String> quiet, List<String> reminders) {
        Map<String, Object> channels =
                Map.of("visits", List.of("EMAIL"), "reminders", reminders, "waitlist", List.of(), "reports", List.of());
        Reply set = oneself()
                .put(
                        "/api/patients/" + patient.id() + "/contact-preferences",
                        Map.of("channels", channels, "quiet", quiet, "zone", "Asia/Tokyo"));
        assertThat(set.status()).as("%s", set).isEqualTo(200);
        assertThat(set.text("quiet/from")).isEqualTo("21:00");
    }

    private List<String> chosen() {
        List<String> all = new ArrayList<>();
        oneself()
                .get("/api/patients/" + patient.id() + "/contact-preferences")
                .body()
                .at("/channels/reminders")
                .forEach(it -> all.add(it.asText()));
        return all;
    }

    private Client oneself() {
        return Platform.anyone().signedIn(patient.email(), "correct horse");
    }

    private static Reply confirm(String secret) {
        return Platform.anyone().post("/api/visits/confirm", Map.of("secret", secret));
    }

    /** The letters that remind. */
    private List<String> reminders() {
        return Client.demo(Platform.shared().url(), "admin")
                .get("/api/outbox?recipient=" + patient.email())
                .list("items")
                .map(it -> it.path("body").asText())
                .filter(body -> body.contains("/confirm-visit#"))
                .toList();
    }

    private static String part(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static void at(String moment) {
        Platform.shared().clock().setTo(Instant.parse(moment));
    }

    private void await(String visit, String state, @Nullable String why) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        String wanted = state + (why == null ? "" : " " + why);
        while (!states(visit).contains(wanted)) {
            assertThat(Instant.now())
                    .as("%s never became %s: %s", visit, wanted, states(visit))
                    .isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<String> states(String visit) {
        return db.sql("select state || coalesce(' ' || why, '') from notification where appointment_id = ?"
                        + " and kind = 'REMINDER' and channel = 'EMAIL'")
                .param(UUID.fromString(visit))
                .query(String.class)
                .list();
    }
}
