package org.horarium.platform.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.platform.access.Letters;

/** A visit that is today, with the patient and the doctor of it signed in. */
public record VisitToday(Clinic.Patient patient, Client patients, String doctor, Client doctors, String appointment) {

    /** A prescription that no allergy of these patients speaks against. */
    public static final Map<String, Object> IBUPROFEN = Map.of(
            "drug",
            "Ibuprofen 400 mg",
            "dose",
            "1 tablet",
            "form",
            "tablet",
            "route",
            "by mouth",
            "frequency",
            "daily");

    private static final String PASSWORD = "correct horse";

    static VisitToday make() {
        return at(Platform.shared().url(), Platform.shared().clock().instant());
    }

    /** On another platform, where it is that time. */
    public static VisitToday at(String url, Instant now) {
        Client admin = Client.demo(url, "admin");
        String doctor = Clinic.in(admin, "America/New_York").doctor("08:00", "18:00");
        Clinic.receivingAt(now, admin, doctor);
        Client doctors = doctor(admin, doctor);
        Clinic.Patient patient = Clinic.patient(Client.anonymous(url));
        Client patients = Client.anonymous(url).signedIn(patient.email(), PASSWORD);
        Reply booked = patients.post("/api/appointments", Clinic.booking(patient.id(), doctor, Clinic.hourAfter(now)));
        return new VisitToday(patient, patients, doctor, doctors, booked.text("id"));
    }

    /** A record of it as its doctor sends it, saying that besides. */
    public Map<String, Object> record(Map<String, ?> content) {
        Map<String, Object> record = new HashMap<>(content);
        record.put("patient_id", patient.id());
        record.put("appointment_id", appointment);
        return record;
    }

    private static Client doctor(Client admin, String doctor) {
        String email = UUID.randomUUID() + "@test.horarium.test";
        admin.post("/api/accounts", Map.of("email", email, "role", "DOCTOR", "doctor_id", doctor));
        Client.anonymous(admin.url())
                .post(
                        "/api/auth/invitation",
                        Map.of("token", Letters.to(admin, email).link(), "password", PASSWORD));
        return Client.anonymous(admin.url()).signedIn(email, PASSWORD);
    }
}
