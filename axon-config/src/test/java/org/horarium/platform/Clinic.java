package org.horarium.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A clinic of a test's own, made through the API, so that tests do not meet each other's bookings. */
public final class Clinic {

    private final Client admin;
    private final String zone;
    private final String id;
    private final String location;

    private Clinic(Client admin, String zone, Reply made) {
        this.admin = admin;
        this.zone = zone;
        this.id = made.text("id");
        this.location = made.text("locations/0/id");
    }

    /** A new clinic with one place in that zone. */
    public static Clinic in(Client admin, String zone) {
        Reply made = admin.post(
                "/api/clinics",
                Map.of(
                        "name",
                        "Clinic " + UUID.randomUUID(),
                        "locations",
                        List.of(Map.of("name", "House", "zone", zone, "address", Map.of("city", "Testville")))));
        return new Clinic(admin, zone, made);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The place at which it receives patients. */
    public String location() {
        return location;
    }

    /** A new doctor who works every day of the week from one time to the other. */
    public String doctor(String from, String to) {
        return doctor(from, to, "Testing");
    }

    /** The same, of that specialization. */
    public String doctor(String from, String to, String specialization) {
        String doctor = admin.post(
                        "/api/doctors",
                        Map.of(
                                "full_name",
                                "Dr. " + UUID.randomUUID(),
                                "specialization",
                                specialization,
                                "clinic_id",
                                id))
                .text("id");
        receiving(admin, doctor, zone, from, to);
        return doctor;
    }

    /** Lets a doctor work every day of the week from one time to the other. */
    public static void receiving(Client admin, String doctor, String zone, String from, String to) {
        List<Map<String, Object>> hours = IntStream.range(0, 7)
                .mapToObj(day -> Map.<String, Object>of("day_of_week", day, "start_time", from, "end_time", to))
                .toList();
        Reply set = admin.put(
                "/api/doctors/" + doctor + "/schedule",
                Map.of("zone", zone, "effective_from", LocalDate.EPOCH.toString(), "hours", hours));
        if (set.status() != 200) {
            throw new IllegalStateException("Hours were refused: " + set);
        }
    }

    /** Lets a doctor work around the clock in a zone where it is about noon now, so that a visit may be today. */
    public static void receivingNow(Client admin, String doctor) {
        receivingAt(Platform.shared().clock().instant(), admin, doctor);
    }

    /** The same where it is that time. */
    public static void receivingAt(Instant now, Client admin, String doctor) {
        int ahead = 12 - now.atZone(ZoneOffset.UTC).getHour();
        // The signs of these zones are the other way round.
        receiving(admin, doctor, "Etc/GMT" + (ahead > 0 ? "-" + ahead : "+" + -ahead), "00:00", "23:59");
    }

    /** The next full hour. */
    public static String nextHour() {
        return hourAfter(Platform.shared().clock().instant());
    }

    /** The next full hour after that time. */
    public static String hourAfter(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)).toString();
    }

    /** A new patient with an account. */
    public static Patient patient(Client anyone) {
        String email = UUID.randomUUID() + "@test.horarium.test";
        String id = anyone.post(
                        "/api/patients",
                        Map.of(
                                "email",
                                email,
                                "password",
                                "correct horse",
                                "full_name",
                                "Patient " + UUID.randomUUID(),
                                "date_of_birth",
                                "1980-02-29"))
                .text("id");
        return new Patient(id, email);
    }

    /** A patient, and the address to sign in with. */
    public record Patient(String id, String email) {}

    /** A booking request. */
    public static Map<String, Object> booking(String patient, String doctor, String start) {
        Map<String, Object> request = new HashMap<>();
        request.put("patient_id", patient);
        request.put("doctor_id", doctor);
        request.put("start", start);
        return request;
    }

    /** A booking request of another length than the visit type's. */
    public static Map<String, Object> booking(String patient, String doctor, String start, int minutes) {
        Map<String, Object> request = booking(patient, doctor, start);
        request.put("duration_minutes", minutes);
        return request;
    }
}
