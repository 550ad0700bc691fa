package org.horarium.config.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, of both kinds; what is not known is left out. */
final class JsonLines {

    private final ObjectMapper json;

    JsonLines(ObjectMapper json) {
        this.json = json;
    }

    /** An event as it is told outside: everything but what it says. */
    private record EventLine(
            UUID eventId,
            String stream,
            long sequence,
            String type,
            @Nullable String revision,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String actingFor,
            @Nullable String purpose,
            @Nullable String correlation,
            @Nullable String causation,
            @Nullable String address,
            boolean emergency,
            List<UUID> patients,
            @Nullable UUID appointment) {}

    void write(Line line, OutputStream out) throws IOException {
        ObjectNode object = json.createObjectNode();
        object.put("kind", line.kind());
        object.put("position", line.place().toString());
        ObjectNode fields =
                json.valueToTree(line instanceof Line.Event event ? told(event) : ((Line.Access) line).entry());
        fields.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> object.set(field.getKey(), field.getValue()));
        out.write(json.writeValueAsBytes(object));
        out.write('\n');
    }

    private static EventLine told(Line.Event event) {
        Line.Told told = event.told();
        return new EventLine(
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.at(),
                told.actor(),
                told.role(),
                told.actingFor(),
                told.purpose(),
                told.correlation(),
                told.causation(),
                told.address(),
                told.emergency(),
                event.patients(),
                event.appointment());
    }
}
