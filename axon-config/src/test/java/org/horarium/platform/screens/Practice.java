package org.horarium.platform.screens;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;

/** A doctor of a test's own, who works every day from 9 to 17 in New York, found by a specialization that nobody else has. */
record Practice(Client admin, String clinic, String doctor, String specialization) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final String PASSWORD = "walnut orbit cello";

    static Practice opened(Client admin) {
        return opened(admin, "09:00", "17:00");
    }

    static Practice opened(Client admin, String from, String to) {
        Clinic clinic = Clinic.in(admin, ZONE.getId());
        String specialization = "Cardiology " + UUID.randomUUID().toString().substring(0, 8);
        String doctor = admin.post(
                        "/api/doctors",
                        Map.of(
                                "full_name",
                                "Dr. Iris Halloran",
                                "specialization",
                                specialization,
                                "clinic_id",
                                clinic.id(),
                                "consultation_fee",
                                120,
                                "currency",
                                "USD",
                                "languages",
                                List.of("en", "es")))
                .text("id");
        Clinic.receiving(admin, doctor, ZONE.getId(), from, to);
        return new Practice(admin, clinic.id(), doctor, specialization);
    }

    /** The search for this doctor, from tomorrow. */
    String search() {
        return "/?q=" + specialization.replace(" ", "%20") + "&date=" + tomorrow();
    }

    /** Where that time is booked. */
    String booking(ZonedDateTime start) {
        return "/book?doctor_id=" + doctor + "&start=" + start.toInstant() + "&visit_type=consultation&mode=IN_PERSON";
    }

    static LocalDate tomorrow() {
        return LocalDate.now(ZONE).plusDays(1);
    }

    /** That hour of that many days on. */
    static ZonedDateTime on(int days, int hour) {
        return LocalDate.now(ZONE).plusDays(days).atTime(hour, 0).atZone(ZONE);
    }

    /** An account for the doctor; answers with its address. */
    String doctorsAccount() {
        return Accounts.invited(admin, Map.of("role", "DOCTOR", "doctor_id", doctor));
    }
}
