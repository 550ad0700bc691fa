package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.config.store.EventJson;
import org.horarium.shared.Recorded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors read the history of a doctor's day, event by event. */
@RestController
@RequestMapping("/api/audit/calendars")
class RecordedEvents {

    private final EventStore store;
    private final ObjectMapper json = EventJson.mapper();

    RecordedEvents(EventStore store) {
        this.store = store;
    }

    record Events(List<Entry> items) {}

    record Entry(long sequence, String type, String recordedAt, JsonNode payload, Map<String, Object> metadata) {}

    @GetMapping("/{doctor}/{date}/events")
    Events of(@PathVariable UUID doctor, @PathVariable LocalDate date, Actor actor) {
        if (actor.role() != Role.AUDITOR) {
            throw new Forbidden("Only an auditor reads the history.");
        }
        CalendarId calendar = new CalendarId(new DoctorId(doctor), date);
        return new Events(store.readEvents(calendar.toString())
                .asStream()
                .map(this::entry)
                .toList());
    }

    private Entry entry(DomainEventMessage<?> event) {
        return new Entry(
                event.getSequenceNumber(),
                event.getPayloadType().getAnnotation(Recorded.class).value(),
                event.getTimestamp().toString(),
                json.valueToTree(event.getPayload()),
                event.getMetaData());
    }
}
