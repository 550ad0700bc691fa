package org.horarium.platform.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.horarium.shared.Recorded;
import org.horarium.shared.booking.AppointmentId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Beside a newer release that writes the same store, this one reads on, and decides on nothing that it cannot read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerReleaseTest {

    @Recorded("booking.AppointmentPraised")
    record AppointmentPraised(AppointmentId appointment, int stars) {}

    @Recorded("scheduling.RoomTaken")
    record RoomTaken(String room) {}

    @Recorded(value = "booking.AppointmentAnnotated", revision = 2)
    record AppointmentAnnotatedInColour(AppointmentId appointment, String notes, String colour) {}

    private final EventStore store = Platform.shared().part(EventStore.class);
    private Client admin;
    private Practice practice;
    private Iterator<Instant> starts;

    @BeforeAll
    void open() {
        admin = Client.demo(Platform.shared().url(), "admin");
        practice = Practice.opened(admin, "Newer", 2, 3);
        starts = practice.starts().iterator();
    }

    @Test
    void an_unknown_event_is_passed_over_by_projections_and_decided_on_by_nobody() {
        Reply booked = book(starts.next());
        String appointment = booked.text("id");
        praise(appointment);
        Reply later = book(starts.next());
        assertThat(see(appointment, later).text("status")).isEqualTo("SCHEDULED");
        assertThat(faults(appointment)).isEmpty();
        assertThat(annotate(later.text("id"), "readable").status()).isEqualTo(200);
    }

    @Test
    void a_build_that_decides_on_what_it_cannot_read_is_caught() {
        String appointment = book(starts.next()).text("id");
        praise(appointment);
        try (Poison careless = Poison.answeringNo("org.horarium.config.store.EventSerializer", "isDeciding")) {
            assertThat(careless).isNotNull();
            assertThat(faults(appointment)).isNotEmpty();
        }
    }

    @Test
    void a_day_with_an_unknown_event_takes_no_bookings_and_every_other_day_does() {
        String doctor = practice.doctors().get(1);
        Instant here = practice.starts().findFirst().orElseThrow();
        Instant elsewhere = practice.starts().reduce((first, last) -> last).orElseThrow();
        assertThat(book(doctor, here).status()).isEqualTo(201);
        String day = here.atZone(ZoneOffset.UTC).toLocalDate().toString();
        Client auditor = Client.demo(Platform.shared().url(), "auditor");
        String history = "/api/audit/calendars/" + doctor + "/" + day + "/events";
        long events = auditor.get(history).list("items").count();
        append("DoctorCalendar", "calendar-" + doctor + "-" + day, events, new RoomTaken("blue"));
        Reply refused = book(doctor, here.plus(Practice.USUAL_VISIT));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("detail")).contains("scheduling.RoomTaken");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(book(doctor, elsewhere).status()).isEqualTo(201);
        Reply shown = auditor.get(history);
        assertThat(shown.text("items/" + events + "/type")).isEqualTo("scheduling.RoomTaken");
        assertThat(shown.text("items/" + events + "/payload/room")).isEqualTo("•••");
    }

    @Test
    void a_later_revision_that_only_adds_is_read_by_all() {
        String appointment = book(starts.next()).text("id");
        AppointmentId id = new AppointmentId(UUID.fromString(appointment));
        append("Appointment", id.toString(), 1, new AppointmentAnnotatedInColour(id, "in blue", "blue"));
        Reply completed = admin.put("/api/appointments/" + appointment, Map.of("status", "COMPLETED"));
        assertThat(completed.status()).isEqualTo(200);
        assertThat(see(appointment, completed).text("notes")).isEqualTo("in blue");
    }

    /** What shows that something was decided on an unreadable history. */
    private String faults(String appointment) {
        Reply refused = annotate(appointment, "unreadable");
        boolean clear = refused.status() == 503 && refused.text("detail").contains("booking.AppointmentPraised");
        return clear ? "" : refused.toString();
    }

    private void praise(String appointment) {
        AppointmentId id = new AppointmentId(UUID.fromString(appointment));
        append("Appointment", id.toString(), 1, new AppointmentPraised(id, 5));
    }

    private void append(String type, String stream, long sequence, Object event) {
        store.publish(new GenericDomainEventMessage<>(type, stream, sequence, event));
    }

    private Reply book(Instant start) {
        return book(practice.doctors().get(0), start);
    }

    private Reply book(String doctor, Instant start) {
        return admin.post(
                "/api/appointments", Clinic.booking(Clinic.patient(admin).id(), doctor, start.toString()));
    }

    private Reply annotate(String appointment, String notes) {
        return admin.put("/api/appointments/" + appointment, Map.of("notes", notes));
    }

    private Reply see(String appointment, Reply written) {
        return admin.getAfter(written.token(), "/api/appointments/" + appointment);
    }
}
