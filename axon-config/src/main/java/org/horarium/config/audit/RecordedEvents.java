package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors read the history of a doctor's day, event by event. */
@RestController
@RequestMapping("/api/audit/calendars")
class RecordedEvents {

    private final EventStore store;
    private final Serializer serializer;

    RecordedEvents(EventStore store, @Qualifier("eventSerializer") Serializer serializer) {
        this.store = store;
        this.serializer = serializer;
    }

    record Events(List<Entry> items) {}

    record Entry(long sequence, String type, String recordedAt, JsonNode payload, Map<String, Object> metadata) {}

    @Access(Role.AUDITOR)
    @GetMapping("/{doctor}/{date}/events")
    Events of(@PathVariable UUID doctor, @PathVariable LocalDate date) {
        CalendarId calendar = new CalendarId(new DoctorId(doctor), date);
        return new Events(store.readEvents(calendar.toString())
                .asStream()
                .map(this::entry)
                .toList());
    }

    /** As it is stored, so that events which this release does not know are shown like any other. */
    private Entry entry(DomainEventMessage<?> event) {
        SerializedObject<JsonNode> stored = event.serializePayload(serializer, JsonNode.class);
        return new Entry(
                event.getSequenceNumber(),
                stored.getType().getName(),
                event.getTimestamp().toString(),
                stored.getData(),
                event.getMetaData());
    }
}
