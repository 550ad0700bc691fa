package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/**
 * A doctor's day with a past of its own: two visits were booked, one was cancelled, and a wish was refused.
 *
 * @param visit the appointment that stands
 * @param refusal the wish for the same time
 */
record Audited(Practice practice, Accounts.Person patient, String visit, String refusal) {

    static Audited day(Client admin) {
        Practice practice = Practice.opened(admin);
        String url = Platform.shared().url();
        Accounts.Person patient = Accounts.patient(Platform.anyone(), "Ada Audit");
        Client client = patient.client(url);
        String visit = booked(client, patient, practice, 10);
        String other = booked(client, patient, practice, 12);
        Reply cancelled = client.put("/api/appointments/" + other, Map.of("status", "CANCELLED"));
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
        refused(practice, url);
        Client auditor = Client.demo(url, "auditor");
        found(auditor, "/api/audit/events?type=scheduling.SlotFreed&doctor=" + practice.doctor(), "items/0/event_id");
        String refusal = found(auditor, "/api/audit/refusals?doctor=" + practice.doctor(), "items/0/id");
        return new Audited(practice, patient, visit, refusal);
    }

    /** Nobody who books or is refused waits for the record of it, so an auditor may have to. */
    private static String found(Client auditor, String path, String field) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> auditor.get(path).text(field), id -> !id.isEmpty());
    }

    /** The doctor's day, which is that of the visit by UTC too. */
    String calendar() {
        return "/audit/past/calendar/" + practice.doctor() + "/" + date();
    }

    private static LocalDate date() {
        return Practice.tomorrow();
    }

    private static String booked(Client client, Accounts.Person patient, Practice practice, int hour) {
        Reply booked = client.post("/api/appointments", wish(patient, practice, hour));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        return booked.text("id");
    }

    private static void refused(Practice practice, String url) {
        Accounts.Person late = Accounts.patient(Platform.anyone(), "Tom Late");
        Reply refused = late.client(url).post("/api/appointments", wish(late, practice, 10));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    }

    private static Object wish(Accounts.Person patient, Practice practice, int hour) {
        return Clinic.booking(
                patient.id(),
                practice.doctor(),
                Practice.on(1, hour).toInstant().toString());
    }
}
