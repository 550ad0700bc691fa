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
import org.horarium.config.audit.AuditorsReading.Sight;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors read the history of a doctor's day, event by event, wherever the events are kept. */
@RestController
class RecordedEvents {

    private static final String ROUTE = "/api/audit/calendars/{doctor}/{date}/events";

    private final EventStore store;
    private final Serializer serializer;
    private final Masks masks;
    private final AuditorsReading reading;

    RecordedEvents(
            EventStore store,
            @Qualifier("eventSerializer") Serializer serializer,
            Masks masks,
            AuditorsReading reading) {
        this.store = store;
        this.serializer = serializer;
        this.masks = masks;
        this.reading = reading;
    }

    record Events(List<Entry> items) {}

    record Entry(
            long sequence,
            String type,
            String recordedAt,
            JsonNode payload,
            List<String> masked,
            Map<String, Object> metadata) {}

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ROUTE)
    Events of(@PathVariable UUID doctor, @PathVariable LocalDate date, Actor caller) {
        CalendarId calendar = new CalendarId(new DoctorId(doctor), date);
        List<Entry> entries = store.readEvents(calendar.toString())
                .asStream()
                .map(this::entry)
                .toList();
        reading.note(
                caller,
                new Sight(AccessAction.READ, "GET " + ROUTE, List.of(), null, "doctor=" + doctor + " date=" + date));
        return new Events(entries);
    }

    /** From what is stored, so that events which this release does not know are shown like any other. */
    private Entry entry(DomainEventMessage<?> event) {
        SerializedObject<JsonNode> stored = event.serializePayload(serializer, JsonNode.class);
        String type = stored.getType().getName();
        Masked masked = masks.over(type, stored.getData());
        return new Entry(
                event.getSequenceNumber(),
                type,
                event.getTimestamp().toString(),
                masked.shown(),
                masked.paths(),
                event.getMetaData());
    }
}
