package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds whom and what events are about: by the names of their fields, whatever release wrote them. An event that names
 * an appointment or an emergency and nobody is about the patient of its first event.
 */
final class Subjects {

    private static final Map<String, String> KINDS = Map.of(
            "patient", Subject.PATIENT,
            "patients", Subject.PATIENT,
            "guardian", Subject.PATIENT,
            "into", Subject.PATIENT,
            "former", Subject.PATIENT,
            "doctor", Subject.DOCTOR,
            "schedule", Subject.DOCTOR,
            "appointment", Subject.APPOINTMENT,
            "hold", Subject.HOLD);

    /** What a recipient of messages is, by the word for it. */
    private static final Map<String, String> RECIPIENTS = Map.of("PATIENT", Subject.PATIENT, "DOCTOR", Subject.DOCTOR);

    private static final String EMERGENCY = "emergency-";

    private final JdbcClient db;

    Subjects(JdbcClient db) {
        this.db = db;
    }

    /** Those of each of these events, in their order. */
    List<Set<Subject>> of(List<StoredEvent> events) {
        List<Set<Subject>> all = new ArrayList<>();
        events.forEach(event -> all.add(named(event.payload())));
        Map<String, Set<Subject>> first = firstOf(events, all);
        for (int at = 0; at < events.size(); at++) {
            for (String stream : silent(events.get(at), all.get(at))) {
                all.get(at).addAll(first.getOrDefault(stream, Set.of()));
            }
        }
        return all;
    }

    /** The patients of these events. */
    List<UUID> patients(List<StoredEvent> events) {
        Set<UUID> patients = new LinkedHashSet<>();
        of(events).forEach(subjects -> subjects.stream()
                .filter(subject -> subject.kind().equals(Subject.PATIENT))
                .forEach(subject -> patients.add(subject.id())));
        return List.copyOf(patients);
    }

    /** The patients whom the first events of the streams name that are silent about them. */
    private Map<String, Set<Subject>> firstOf(List<StoredEvent> events, List<Set<Subject>> named) {
        Set<String> streams = new HashSet<>();
        for (int at = 0; at < events.size(); at++) {
            streams.addAll(silent(events.get(at), named.get(at)));
        }
        Map<String, Set<Subject>> first = new HashMap<>();
        if (!streams.isEmpty()) {
            db.sql("select " + StoredEvent.COLUMNS
                            + " from domain_event e where e.stream = any (?) and e.sequence_number = 0")
                    .param(streams.toArray(String[]::new))
                    .query((row, number) -> StoredEvent.of(row))
                    .list()
                    .forEach(event -> first.put(event.stream(), patientsOf(named(event.payload()))));
        }
        return first;
    }

    /** The streams whose first event knows the patient whom this one does not name. */
    private static List<String> silent(StoredEvent event, Set<Subject> named) {
        if (!patientsOf(named).isEmpty()) {
            return List.of();
        }
        if (event.stream().startsWith(EMERGENCY)) {
            return List.of(event.stream());
        }
        return named.stream()
                .filter(subject -> subject.kind().equals(Subject.APPOINTMENT))
                .map(subject -> "appointment-" + subject.id())
                .toList();
    }

    private static Set<Subject> patientsOf(Set<Subject> subjects) {
        Set<Subject> patients = new LinkedHashSet<>(subjects);
        patients.removeIf(subject -> !subject.kind().equals(Subject.PATIENT));
        return patients;
    }

    private static Set<Subject> named(JsonNode payload) {
        Set<Subject> subjects = new LinkedHashSet<>();
        gather(payload, subjects);
        return subjects;
    }

    private static void gather(JsonNode part, Set<Subject> into) {
        part.properties().forEach(field -> {
            String kind = KINDS.get(field.getKey());
            if (kind != null) {
                add(kind, field.getValue(), into);
            } else if (field.getKey().equals("recipient")) {
                addRecipient(field.getValue(), into);
            }
            gather(field.getValue(), into);
        });
        if (part.isArray()) {
            part.forEach(element -> gather(element, into));
        }
    }

    private static void addRecipient(JsonNode recipient, Set<Subject> into) {
        String kind = RECIPIENTS.get(recipient.path("kind").asText());
        if (kind != null) {
            add(kind, recipient.path("id"), into);
        }
    }

    private static void add(String kind, JsonNode value, Set<Subject> into) {
        if (value.isArray()) {
            value.forEach(element -> add(kind, element, into));
        } else if (value.isTextual()) {
            id(value.textValue()).ifPresent(id -> into.add(new Subject(kind, id)));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
