package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.horarium.platform.Clinic.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.TimeSlot;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refusals of the whole application: from what the store vouches for, and told to the audit trail. */
class ProvenRefusalsTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final String doctor = Clinic.in(admin, "UTC").doctor("08:00", "18:00");
    private final LocalDate date = LocalDate.ofInstant(Platform.shared().clock().instant(), ZoneOffset.UTC)
            .plusDays(9);
    private final Instant start = date.atTime(10, 0).toInstant(ZoneOffset.UTC);

    @Test
    void a_slot_that_was_freed_behind_the_cache_can_be_booked_at_once() {
        Reply first = book();
        assertThat(first.status()).isEqualTo(201);
        assertThat(book().reason()).isEqualTo("slot-taken");

        freeBehindTheCache(AppointmentId.of(first.text("id")));

        assertThat(book().status()).isEqualTo(201);
    }

    @Test
    void a_refusal_is_recorded_in_a_stream_of_its_own_and_leaves_none_of_the_calendars_longer() {
        book();
        int before = events(calendar().toString()).size();
        assertThat(book().status()).isEqualTo(409);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refusals()).hasSize(1));

        assertThat(refusals().get(0))
                .containsEntry("reason", "slot-taken")
                .containsEntry("request", "book")
                .containsEntry("version", "0")
                .containsEntry("role", "ADMIN");
        assertThat(events(calendar().toString())).hasSize(before);
    }

    private Reply book() {
        return admin.post(
                "/api/appointments",
                booking(Clinic.patient(admin).id(), doctor, start.toString()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private void freeBehindTheCache(AppointmentId appointment) {
        SlotFreed freed = new SlotFreed(calendar(), appointment, TimeSlot.of(start, Duration.ofMinutes(30)));
        Platform.shared()
                .part("eventBus", EventStore.class)
                .publish(List.of(new GenericDomainEventMessage<>(
                        "DoctorCalendar", calendar().toString(), 1, freed)));
    }

    private CalendarId calendar() {
        return new CalendarId(DoctorId.of(doctor), date);
    }

    private List<String> events(String stream) {
        return db().sql("select payload_type from domain_event where stream = ?")
                .param(stream)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> refusals() {
        return db().sql(
                        """
                        select stream, payload->>'reason' as reason, payload->>'request' as request,
                            payload->>'calendarVersion' as version, metadata->>'role' as role
                        from (
                            select stream, convert_from(payload, 'UTF8')::jsonb as payload,
                                convert_from(metadata, 'UTF8')::jsonb as metadata
                            from domain_event where payload_type = 'booking.BookingRefused') as refused
                        where payload->>'doctor' = ? and stream like 'refusal-%'""")
                .param(doctor)
                .query()
                .listOfRows();
    }

    private static JdbcClient db() {
        return Platform.shared().part(JdbcClient.class);
    }
}
