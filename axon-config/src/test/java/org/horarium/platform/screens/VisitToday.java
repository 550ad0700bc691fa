package org.horarium.platform.screens;

import static org.horarium.platform.records.VisitToday.IBUPROFEN;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/** A visit that is today, so that a record of it may be written, of a patient who must not be given penicillin. */
record VisitToday(Accounts.Person patient, Client patients, String doctorsAccount, Client doctors, String appointment) {

    static VisitToday make() {
        String url = Platform.shared().url();
        Client admin = Client.demo(url, "admin");
        Practice practice = Practice.opened(admin);
        Instant now = Platform.shared().clock().instant();
        Clinic.receiving(admin, practice.doctor(), zoneWhereItIsNoon(now), "00:00", "23:59");
        Accounts.Person person = Accounts.patient(Platform.anyone(), "Rosa Record");
        Client patients = person.client(url);
        String start =
                now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)).toString();
        String appointment = patients.post("/api/appointments", Clinic.booking(person.id(), practice.doctor(), start))
                .text("id");
        String history = "/api/patients/" + person.id() + "/history";
        patients.post(history, Map.of("kind", "allergy", "text", "Penicillin", "criticality", "high"));
        patients.post(history, Map.of("kind", "condition", "text", "Asthma", "detail", "Since childhood."));
        String account = practice.doctorsAccount();
        Client doctors = Client.anonymous(url).signedIn(account, Practice.PASSWORD);
        return new VisitToday(person, patients, account, doctors, appointment);
    }

    /** A record of it, as its doctor writes it by the API. */
    Reply written() {
        return doctors.post(
                "/api/medical-records",
                Map.of(
                        "patient_id",
                        patient.id(),
                        "appointment_id",
                        appointment,
                        "diagnosis",
                        Map.of("text", "Acute pharyngitis", "code", "J02.9"),
                        "findings",
                        "Examination:\nThroat red.",
                        "prescription",
                        IBUPROFEN));
    }

    /** The same, with the doctor's name under it. */
    Reply signed() {
        String record = written().text("id");
        return doctors.post("/api/medical-records/" + record + "/sign", Map.of(), "If-Match", "\"0\"");
    }

    /** The doctor, with the visit before them. */
    Someone doctorAtIt() {
        return Someone.with(Device.DESKTOP, Platform.shared().url())
                .signedIn(doctorsAccount, Practice.PASSWORD)
                .at("/visits/" + appointment);
    }

    /** The patient, at that screen. */
    Someone patientAt(String path) {
        return Someone.with(Device.PHONE, Platform.shared().url())
                .signedIn(patient.email(), Practice.PASSWORD)
                .at(path);
    }

    /** Where the next hours are of the same day. The signs of these zones are the other way round. */
    private static String zoneWhereItIsNoon(Instant now) {
        int ahead = 12 - now.atZone(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (ahead > 0 ? "-" + ahead : "+" + -ahead);
    }
}
