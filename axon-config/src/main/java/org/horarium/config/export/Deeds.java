package org.horarium.config.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.jspecify.annotations.Nullable;

/** Reads lines of the trail as deeds: one for each patient that a line concerns, as IHE's patterns want it. */
final class Deeds {

    private static final List<String> RESOURCES = List.of(
            "appointment-:Appointment/",
            "patient-:Patient/",
            "doctor-:Practitioner/",
            "clinic-:Organization/",
            "schedule-:Schedule/");

    private Deeds() {}

    static List<Deed> of(Line line) {
        if (line.patients().isEmpty()) {
            return List.of(of(line, null, ""));
        }
        boolean areMany = line.patients().size() > 1;
        return IntStream.range(0, line.patients().size())
                .mapToObj(at -> of(line, line.patients().get(at), areMany ? "-" + (at + 1) : ""))
                .toList();
    }

    private static Deed of(Line line, @Nullable UUID patient, String suffix) {
        if (line instanceof Line.Event event) {
            return event(event, patient, event.eventId() + suffix);
        }
        AccessEntry entry = ((Line.Access) line).entry();
        return access(entry, patient, entry.id() + suffix);
    }

    private static Deed event(Line.Event event, @Nullable UUID patient, String id) {
        Line.Told told = event.told();
        return new Deed(
                id,
                event.at(),
                event.sequence() == 0 ? Interaction.CREATE : Interaction.UPDATE,
                false,
                null,
                new Doer(told.actor(), told.role(), told.address()),
                told.actingFor(),
                told.purpose(),
                told.emergency(),
                told.correlation(),
                patient,
                resource(event.stream()),
                event.type(),
                new TreeMap<>(Map.of(
                        "position",
                        event.place().toString(),
                        "stream",
                        event.stream(),
                        "sequence",
                        Long.toString(event.sequence()))));
    }

    private static Deed access(AccessEntry entry, @Nullable UUID patient, String id) {
        Map<String, String> details = new TreeMap<>();
        if (entry.detail() != null) {
            details.put("detail", entry.detail());
        }
        if (entry.related() != null) {
            details.put("related", entry.related().toString());
        }
        return new Deed(
                id,
                entry.at(),
                interaction(entry),
                entry.outcome() == AccessOutcome.DENIED,
                entry.reason(),
                new Doer(entry.actor(), entry.role(), entry.address()),
                entry.actingFor() == null ? null : entry.actingFor().toString(),
                entry.purpose().name(),
                entry.emergency(),
                entry.correlation(),
                patient,
                data(entry, patient),
                entry.what(),
                details);
    }

    private static Interaction interaction(AccessEntry entry) {
        return switch (entry.action()) {
            case READ, OPEN_FIELD -> Interaction.READ;
            case SEARCH -> Interaction.SEARCH;
            case WRITE -> written(entry.what().toUpperCase(Locale.ROOT));
            case SIGN_IN -> Interaction.SIGN_IN;
            case EXPORT -> Interaction.EXPORT;
            case VERIFY -> Interaction.LOG_USED;
            case SIGN_OFF -> Interaction.UPDATE;
        };
    }

    /** What is posted to something that is there changes it, as rescheduling does. */
    private static Interaction written(String route) {
        if (route.startsWith("DELETE ")) {
            return Interaction.DELETE;
        }
        return route.startsWith("POST ") && !route.contains("}/") ? Interaction.CREATE : Interaction.UPDATE;
    }

    private static String data(AccessEntry entry, @Nullable UUID patient) {
        if (entry.appointment() != null) {
            return "Appointment/" + entry.appointment();
        }
        return patient == null ? entry.what() : "Patient/" + patient;
    }

    private static String resource(String stream) {
        return RESOURCES.stream()
                .map(resource -> resource.split(":", 2))
                .filter(resource -> stream.matches(resource[0] + "[0-9a-f-]{36}"))
                .map(resource -> resource[1] + stream.substring(resource[0].length()))
                .findFirst()
                .orElse(stream);
    }
}
