package org.horarium.query.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.Callers.ADMIN;
import static org.horarium.query.booking.Visits.ANNA;
import static org.horarium.query.booking.Visits.BORIS;
import static org.horarium.query.booking.Visits.GREY;
import static org.horarium.query.booking.Visits.SHEPHERD;
import static org.horarium.query.booking.Visits.booked;
import static org.horarium.query.booking.Visits.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.Callers;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentAnnotated;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecordsTest
class AppointmentsTest {

    /** Nine in the morning in New York. */
    private static final String NINE = "2030-05-17T13:00:00Z";

    private static final Visit AT_NINE = visit(GREY, NINE);
    private static final AppointmentId FIRST = Visits.appointment();

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @BeforeEach
    void begin() {
        history.begin();
        Visits.introduceEveryone(history);
        history.happened(FIRST, booked(FIRST, ANNA, AT_NINE));
    }

    @Test
    void shows_an_appointment_with_whom_and_where() {
        JsonNode shown = shown();

        assertThat(shown.at("/status").asText()).isEqualTo("SCHEDULED");
        assertThat(shown.at("/start").asText()).isEqualTo("2030-05-17T09:00:00-04:00");
        assertThat(shown.at("/end").asText()).isEqualTo("2030-05-17T09:30:00-04:00");
        assertThat(shown.at("/zone").asText()).isEqualTo("America/New_York");
        assertThat(shown.at("/appointment_date").asText()).isEqualTo("2030-05-17");
        assertThat(shown.at("/appointment_time").asText()).startsWith("09:00");
        assertThat(shown.at("/duration_minutes").asInt()).isEqualTo(30);
        assertThat(shown.at("/visit_type").asText()).isEqualTo("consultation");
        assertThat(shown.at("/mode").asText()).isEqualTo("IN_PERSON");
        assertThat(shown.at("/notes").asText()).isEqualTo("First visit");
        assertThat(shown.at("/cancellation_reason").isNull()).isTrue();
        assertThat(shown.at("/patient/full_name").asText()).isEqualTo("Anna Jensen");
        assertThat(shown.at("/patient/date_of_birth").asText()).isEqualTo("1990-04-01");
        assertThat(shown.at("/doctor/full_name").asText()).isEqualTo("Meredith Grey");
        assertThat(shown.at("/doctor/specialization").asText()).isEqualTo("Cardiology");
        assertThat(shown.at("/location/name").asText()).isEqualTo("Harbour House");
        assertThat(shown.at("/version").asLong()).isZero();
    }

    @Test
    void keeps_the_id_when_the_visit_moves() {
        history.happened(FIRST, new AppointmentRescheduled(FIRST, AT_NINE, visit(SHEPHERD, "2030-05-18T03:30:00Z")));

        JsonNode shown = shown();

        assertThat(shown.at("/doctor_id").asText()).isEqualTo(SHEPHERD.value().toString());
        assertThat(shown.at("/appointment_date").asText()).isEqualTo("2030-05-17");
        assertThat(shown.at("/start").asText()).isEqualTo("2030-05-17T23:30:00-04:00");
        assertThat(api.ask(ADMIN, "/api/appointments/" + FIRST.value()).getHeader("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void follows_the_visit_to_its_end() {
        history.happened(FIRST, new PatientCheckedIn(FIRST));
        assertThat(shown().at("/status").asText()).isEqualTo("CHECKED_IN");

        history.happened(
                FIRST, new AppointmentAnnotated(FIRST, null, "Bring the films"), new AppointmentCompleted(FIRST));
        assertThat(shown().at("/status").asText()).isEqualTo("COMPLETED");
        assertThat(shown().at("/notes").asText()).isEqualTo("Bring the films");
    }

    @Test
    void tells_why_it_was_cancelled_and_who_did_not_come() {
        history.happened(FIRST, new AppointmentCancelled(FIRST, null, Role.PATIENT, "Feels better"));
        AppointmentId second = Visits.appointment();
        history.happened(second, booked(second, BORIS, AT_NINE), new NoShowRecorded(second));

        assertThat(shown().at("/status").asText()).isEqualTo("CANCELLED");
        assertThat(shown().at("/cancellation_reason").asText()).isEqualTo("Feels better");
        assertThat(api.get(ADMIN, "/api/appointments/" + second.value())
                        .at("/status")
                        .asText())
                .isEqualTo("NO_SHOW");
    }

    @Test
    void an_appointment_with_people_the_directory_has_not_heard_of_is_shown_all_the_same() {
        AppointmentId early = Visits.appointment();
        PatientId patient = new PatientId(UUID.randomUUID());
        history.happened(early, booked(early, patient, visit(new DoctorId(UUID.randomUUID()), NINE)));

        JsonNode shown = api.get(ADMIN, "/api/appointments/" + early.value());

        assertThat(shown.at("/patient").isNull()).isTrue();
        assertThat(shown.at("/doctor").isNull()).isTrue();
    }

    @Test
    void one_appointment_is_known_to_those_whom_it_concerns_only() {
        String uri = "/api/appointments/" + FIRST.value();

        for (Actor concerned : List.of(Callers.patient(ANNA), Callers.doctor(GREY), ADMIN)) {
            assertThat(api.ask(concerned, uri).getStatus()).isEqualTo(200);
        }
        for (Actor other : List.of(
                Callers.patient(BORIS), Callers.doctor(SHEPHERD), Callers.staff(new ClinicId(UUID.randomUUID())))) {
            assertThat(api.refusal(other, uri)).isEqualTo("404 unknown-appointment");
        }
        assertThat(api.refusal(ADMIN, "/api/appointments/" + UUID.randomUUID())).isEqualTo("404 unknown-appointment");
        assertThat(api.refusal(ADMIN, "/api/appointments/first")).isEqualTo("404 unknown-appointment");
    }

    @Test
    void a_patient_finds_their_visits_by_status_and_time() {
        AppointmentId later = book(ANNA, visit(SHEPHERD, "2030-06-01T13:00:00Z"));
        AppointmentId earlier = book(ANNA, visit(SHEPHERD, "2030-04-01T13:00:00Z"));
        history.happened(earlier, new AppointmentCompleted(earlier));
        String uri = "/api/patients/" + ANNA.value() + "/appointments";

        assertThat(ids(Callers.patient(ANNA), uri)).containsExactly(earlier, FIRST, later);
        assertThat(ids(ADMIN, uri + "?status=SCHEDULED")).containsExactly(FIRST, later);
        assertThat(ids(ADMIN, uri + "?from=2030-05-17T13:00:00Z&to=2030-06-01T15:00:00%2B02:00"))
                .containsExactly(FIRST);
        assertThat(ids(ADMIN, uri + "?limit=2")).containsExactly(earlier, FIRST);
    }

    @Test
    void a_patients_visits_are_shown_to_themself_and_of_others_doctors_see_their_own() {
        AppointmentId later = book(ANNA, visit(SHEPHERD, "2030-06-01T13:00:00Z"));
        String uri = "/api/patients/" + ANNA.value() + "/appointments";

        assertThat(ids(Callers.doctor(SHEPHERD), uri)).containsExactly(later);
        assertThat(ids(ADMIN, "/api/patients/" + BORIS.value() + "/appointments"))
                .isEmpty();
        assertThat(api.refusal(ADMIN, "/api/patients/" + UUID.randomUUID() + "/appointments"))
                .isEqualTo("404 unknown-patient");
    }

    @Test
    void a_doctors_day_is_the_one_that_the_clinics_calendar_shows() {
        AppointmentId late = book(BORIS, visit(GREY, "2030-05-18T03:00:00Z"));
        AppointmentId nextDay = book(BORIS, visit(GREY, "2030-05-18T04:00:00Z"));
        String uri = "/api/doctors/" + GREY.value() + "/appointments";

        assertThat(ids(Callers.doctor(GREY), uri + "?date=2030-05-17")).containsExactly(FIRST, late);
        assertThat(ids(ADMIN, uri + "?date=2030-05-18")).containsExactly(nextDay);
        assertThat(ids(ADMIN, uri + "?date=2030-05-17&date_to=2030-05-18")).containsExactly(FIRST, late, nextDay);
        assertThat(ids(ADMIN, uri)).containsExactly(FIRST, late, nextDay);
        assertThat(ids(ADMIN, uri + "?date=0001-01-01&date_to=9999-12-31")).hasSize(3);
    }

    @Test
    void a_doctors_days_are_shown_to_that_doctor_and_those_who_answer_for_them() {
        String uri = "/api/doctors/" + GREY.value() + "/appointments";

        assertThat(api.refusal(Callers.patient(ANNA), uri)).isEqualTo("403 forbidden");
        assertThat(api.refusal(Callers.doctor(SHEPHERD), uri)).isEqualTo("403 forbidden");
        assertThat(api.refusal(ADMIN, "/api/doctors/" + UUID.randomUUID() + "/appointments"))
                .isEqualTo("404 unknown-doctor");
    }

    @Test
    void unusable_filters_are_refused() {
        String patient = "/api/patients/" + ANNA.value() + "/appointments";
        String doctor = "/api/doctors/" + GREY.value() + "/appointments";
        String nameCursor = api.get(ADMIN, "/api/patients?limit=1").get("next").asText();

        assertThat(api.refusal(ADMIN, patient + "?status=LATE")).isEqualTo("400 status");
        assertThat(api.refusal(ADMIN, patient + "?from=2030-05-17")).isEqualTo("400 from");
        assertThat(api.refusal(ADMIN, patient + "?to=soon")).isEqualTo("400 to");
        assertThat(api.refusal(ADMIN, patient + "?cursor=" + nameCursor)).isEqualTo("400 cursor");
        assertThat(api.refusal(ADMIN, doctor + "?date=today")).isEqualTo("400 date");
        assertThat(api.refusal(ADMIN, doctor + "?date_to=2030-02-30")).isEqualTo("400 date_to");
    }

    @Test
    void pages_of_visits_that_start_together_hold_each_once() {
        for (int i = 0; i < 4; i++) {
            book(BORIS, AT_NINE);
        }
        String uri = "/api/doctors/" + GREY.value() + "/appointments?limit=2";
        JsonNode first = api.get(ADMIN, uri);
        JsonNode second = api.get(ADMIN, uri + "&cursor=" + first.get("next").asText());
        JsonNode third = api.get(ADMIN, uri + "&cursor=" + second.get("next").asText());

        assertThat(third.get("next").isNull()).isTrue();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> idsIn(page).stream())
                        .distinct())
                .hasSize(5);
    }

    private JsonNode shown() {
        return api.get(ADMIN, "/api/appointments/" + FIRST.value());
    }

    private AppointmentId book(PatientId patient, Visit visit) {
        AppointmentId appointment = Visits.appointment();
        AppointmentBooked event = booked(appointment, patient, visit);
        history.happened(appointment, event);
        return appointment;
    }

    private List<AppointmentId> ids(Actor actor, String uri) {
        return idsIn(api.get(actor, uri));
    }

    private static List<AppointmentId> idsIn(JsonNode page) {
        List<AppointmentId> ids = new ArrayList<>();
        page.get("items")
                .forEach(item -> ids.add(AppointmentId.of(item.get("id").asText())));
        return ids;
    }
}
