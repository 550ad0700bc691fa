package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.platform.Clinic.booking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A thousand attempts at once: no minute of a doctor or a patient is promised twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoMinuteTwiceTest {

    private static final int ATTEMPTS = 1000;
    private static final List<Integer> MINUTES = List.of(5, 10, 20, 30, 45, 60);

    private final AtomicInteger races = new AtomicInteger();
    private Client admin;
    private Clinic clinic;
    private List<String> patients;

    @BeforeAll
    void meet() {
        String url = Platform.shared().url();
        admin = Client.demo(url, "admin");
        clinic = Clinic.in(admin, "America/New_York");
        patients = admin.get("/api/patients?limit=50")
                .list("items")
                .map(patient -> patient.path("id").asText())
                .toList();
    }

    @Test
    void of_1000_attempts_at_one_slot_exactly_one_wins() throws Exception {
        Race race = oneSlot();
        assertThat(race.answers().get("201")).isEqualTo(1);
        assertThat(refusals(race)).isEqualTo(ATTEMPTS - 1);
    }

    @Test
    void of_overlapping_attempts_of_mixed_durations_no_two_winners_overlap() throws Exception {
        Race race = mixedDurations();
        assertThat(Overlaps.among(race.won())).isEmpty();
        assertThat(race.won()).isNotEmpty();
        assertThat(race.won().size() + refusals(race)).isEqualTo(ATTEMPTS);
    }

    @Test
    void one_patient_wins_one_of_many_doctors_at_the_same_time() throws Exception {
        Race race = onePatientManyDoctors();
        assertThat(race.answers().get("201")).isEqualTo(1);
        assertThat(refusals(race)).isEqualTo(ATTEMPTS - 1);
    }

    @Test
    void across_a_utc_midnight_no_two_winners_overlap() throws Exception {
        Race race = acrossMidnight();
        assertThat(Overlaps.among(race.won())).isEmpty();
        assertThat(race.won()).isNotEmpty();
        assertThat(race.won().size() + refusals(race)).isEqualTo(ATTEMPTS);
    }

    @Test
    void a_build_without_the_overlap_check_is_caught_by_each_of_these() throws Exception {
        try (Sabotage noOverlapCheck = Sabotage.noOverlapCheck()) {
            assertThat(noOverlapCheck.isAtWork()).isTrue();
            assertThat(oneSlot().answers().get("201")).isGreaterThan(1);
            assertThat(Overlaps.among(mixedDurations().won())).isNotEmpty();
            assertThat(onePatientManyDoctors().answers().get("201")).isGreaterThan(1);
            assertThat(Overlaps.among(acrossMidnight().won())).isNotEmpty();
        }
    }

    private Race oneSlot() throws Exception {
        String doctor = clinic.doctor("08:00", "18:00");
        String start = ownDay() + "T10:00:00-05:00";
        return Race.of(ATTEMPTS, number -> book(booking(patient(number), doctor, start)));
    }

    private Race mixedDurations() throws Exception {
        String doctor = clinic.doctor("08:00", "18:00");
        OffsetDateTime first = OffsetDateTime.parse(ownDay() + "T10:00:00-05:00");
        return Race.of(
                ATTEMPTS,
                number -> book(booking(
                        patient(number),
                        doctor,
                        first.plusMinutes(number * 7 % 90).toString(),
                        MINUTES.get(number % MINUTES.size()))));
    }

    private Race onePatientManyDoctors() throws Exception {
        List<String> doctors = List.of(
                clinic.doctor("08:00", "18:00"),
                clinic.doctor("08:00", "18:00"),
                clinic.doctor("08:00", "18:00"),
                clinic.doctor("08:00", "18:00"),
                clinic.doctor("08:00", "18:00"),
                clinic.doctor("08:00", "18:00"));
        String patient = Clinic.patient(admin).id();
        String start = ownDay() + "T11:00:00-05:00";
        return Race.of(ATTEMPTS, number -> book(booking(patient, doctors.get(number % doctors.size()), start)));
    }

    private Race acrossMidnight() throws Exception {
        String doctor = clinic.doctor("12:00", "22:00");
        OffsetDateTime midnight = OffsetDateTime.parse(ownDay() + "T00:00:00Z").plusDays(1);
        return Race.of(
                ATTEMPTS,
                number -> book(booking(
                        patient(number),
                        doctor,
                        midnight.minusMinutes(number * 5 % 60).toString(),
                        MINUTES.get(number % MINUTES.size()))));
    }

    private Reply book(Map<String, Object> request) {
        return admin.post(
                "/api/appointments",
                request,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String patient(int number) {
        return patients.get(number % patients.size());
    }

    private static int refusals(Race race) {
        return race.answers().getOrDefault("409 slot-taken", 0) + race.answers().getOrDefault("409 patient-busy", 0);
    }

    /** A day on which no other race has kept the patients busy. */
    private LocalDate ownDay() {
        return LocalDate.now(Platform.shared().clock()).plusDays(7 + 2L * races.incrementAndGet());
    }
}
