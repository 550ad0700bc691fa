package org.horarium.platform.access.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Reply;
import org.horarium.platform.access.Letters;

/** A clinic with a doctor and a minor who comes to them, and nothing to do with any other such world. */
final class World {

    static final String PASSWORD = "correct horse";
    private static final String START = "2027-03-%02dT15:00:00Z";

    final String marker = UUID.randomUUID().toString();
    final String clinic;
    final String doctor;
    final String doctorEmail;
    final String staffEmail;
    final Clinic.Patient patient;
    final Clinic.Patient guardian;
    final String appointment;
    final String record;
    final String block;
    final String wish;
    final String stranger;
    final String key;

    private final Client admin;

    World(Client admin) {
        this.admin = admin;
        Clinic made = Clinic.in(admin, "America/New_York");
        clinic = made.id();
        doctor = made.doctor("08:00", "18:00");
        doctorEmail = invited(Map.of("role", "DOCTOR", "doctor_id", doctor));
        staffEmail = invited(Map.of("role", "STAFF", "clinic_ids", List.of(clinic)));
        patient = register("Minor " + marker, "2019-05-04");
        guardian = register("Guardian " + UUID.randomUUID(), "1980-05-04");
        appointment = book(3);
        record = write();
        Reply named = admin.put("/api/patients/" + patient.id() + "/guardians/" + guardian.id(), Map.of());
        if (named.status() != 204) {
            throw new IllegalStateException("No guardian: " + named);
        }
        block = admin.post(
                        "/api/doctors/" + doctor + "/blocks",
                        Map.of("start", "2027-03-20T15:00:00Z", "end", "2027-03-20T16:00:00Z"))
                .text("block_id");
        wish = admin.post(
                        "/api/waitlist",
                        Map.of("patient_id", patient.id(), "doctor_id", doctor, "from_date", "2029-01-01"))
                .text("id");
        stranger = admin.get("/api/accounts?email="
                        + register("Stranger", "1990-01-01").email())
                .text("items/0/id");
        key = admin.post(
                        "/api/api-keys",
                        Map.of(
                                "name",
                                "matrix",
                                "scopes",
                                List.of(
                                        "directory:read",
                                        "directory:write",
                                        "schedules:write",
                                        "patients:read",
                                        "patients:write",
                                        "appointments:read",
                                        "appointments:write"),
                                "clinic_ids",
                                List.of(clinic)))
                .text("key");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(guardian.email(), patient.id()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isShown(record));
    }

    /** Signs somebody of this world in. */
    Client signedIn(String email) {
        return Client.anonymous(admin.url()).signedIn(email, PASSWORD);
    }

    /** Brings somebody in by an invitation, and answers with their address. */
    String invited(Map<String, Object> as) {
        String email = UUID.randomUUID() + "@test.horarium.test";
        Map<String, Object> invitation = new java.util.HashMap<>(as);
        invitation.put("email", email);
        Reply reply = admin.post("/api/accounts", invitation);
        if (reply.status() != 201) {
            throw new IllegalStateException("Not invited: " + reply);
        }
        Client anyone = Client.anonymous(admin.url());
        Reply chosen = anyone.post(
                "/api/auth/invitation", Map.of("token", Letters.to(admin, email).link(), "password", PASSWORD));
        if (chosen.status() != 204) {
            throw new IllegalStateException("Not accepted: " + chosen);
        }
        return email;
    }

    private boolean isKnown(String email, String ward) {
        return signedIn(email).get("/api/patients/" + ward).status() == 200;
    }

    private boolean isShown(String id) {
        return signedIn(patient.email()).get("/api/medical-records/" + id).status() == 200;
    }

    private String book(int day) {
        return admin.post("/api/appointments", Clinic.booking(patient.id(), doctor, START.formatted(day)))
                .text("id");
    }

    /** Of a visit today, with a doctor where it is about noon now. */
    private String write() {
        Clinic.receivingNow(admin, doctor);
        String today = admin.post("/api/appointments", Clinic.booking(patient.id(), doctor, Clinic.nextHour()))
                .text("id");
        Reply written = signedIn(doctorEmail)
                .post(
                        "/api/medical-records",
                        Map.of("patient_id", patient.id(), "appointment_id", today, "findings", "Of " + marker));
        if (written.status() != 201) {
            throw new IllegalStateException("No record: " + written);
        }
        return written.text("id");
    }

    private Clinic.Patient register(String name, String born) {
        String email = UUID.randomUUID() + "@test.horarium.test";
        String id = Client.anonymous(admin.url())
                .post(
                        "/api/patients",
                        Map.of("email", email, "password", PASSWORD, "full_name", name, "date_of_birth", born))
                .text("id");
        return new Clinic.Patient(id, email);
    }
}
