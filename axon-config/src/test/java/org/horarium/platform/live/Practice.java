package org.horarium.platform.live;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/** A doctor whose days can be found, and a patient who books them. */
record Practice(Client admin, String doctor, Clinic.Patient patient) {

    static Practice open(Client admin) {
        String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        Practice practice = new Practice(admin, doctor, Clinic.patient(admin));
        await().atMost(Duration.ofSeconds(20)).until(() -> practice.isFree(day(20)) && practice.isKnown());
        return practice;
    }

    static Practice open() {
        return open(Client.demo(Platform.shared().url(), "admin"));
    }

    /** The date that is so many days ahead. */
    static LocalDate day(int ahead) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(ahead);
    }

    /** The same, asked by somebody else. */
    Practice at(Client other) {
        return new Practice(other, doctor, patient);
    }

    String days() {
        return "/api/availability/stream?doctor_id=" + doctor;
    }

    Client signedIn() {
        return Client.anonymous(admin.url()).signedIn(patient.email(), "correct horse");
    }

    /** Books three o'clock by UTC, which is a morning in New York, and answers with the appointment's id. */
    String book(LocalDate date) {
        Reply reply = admin.post("/api/appointments", Clinic.booking(patient.id(), doctor, date + "T15:00:00Z"));
        if (reply.status() != 201) {
            throw new IllegalStateException("Not booked: " + reply);
        }
        return reply.text("id");
    }

    void cancel(String appointment) {
        Reply reply = admin.put("/api/appointments/" + appointment, Map.of("status", "CANCELLED"));
        if (reply.status() != 200) {
            throw new IllegalStateException("Not cancelled: " + reply);
        }
    }

    private boolean isKnown() {
        return admin.get("/api/patients/" + patient.id() + "/appointments").status() == 200;
    }

    private boolean isFree(LocalDate date) {
        Reply found = admin.get("/api/appointments/search?doctor_id=" + doctor + "&date=" + date);
        return found.list("items").findAny().isPresent()
                || found.list("slots").findAny().isPresent();
    }
}
