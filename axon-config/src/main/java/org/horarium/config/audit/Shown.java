package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.horarium.command.Origin;
import org.horarium.config.store.SealedParts;
import org.horarium.config.web.SnakeCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows stored events to auditors: health and personal data masked, and every field named as the API names fields. */
@Component
class Shown {

    /** What events of former releases say instead of {@link Origin#CAUSATION}. */
    private static final String FORMER_CAUSATION = "correlationId";

    private final Masks masks;
    private final SealedParts sealed;

    Shown(Masks masks, SealedParts sealed) {
        this.masks = masks;
        this.sealed = sealed;
    }

    AuditedEvent event(StoredEvent event) {
        Masked masked = masks.over(event.type(), event.payload());
        return new AuditedEvent(
                Place.text(event.position()),
                event.id(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                EffectiveTime.of(event.payload()),
                event.said(Origin.ACTOR),
                event.said(Origin.ROLE),
                event.said(Origin.ACTING_FOR),
                event.said(Origin.PURPOSE),
                event.said(Origin.CORRELATION),
                first(event.said(Origin.CAUSATION), event.said(FORMER_CAUSATION)),
                event.said(Origin.ADDRESS),
                "true".equals(event.said(Origin.EMERGENCY)),
                named(masked.shown()),
                masked.paths());
    }

    /** Whether a mask hides something at that place. */
    boolean isHidden(StoredEvent event, String path) {
        return hidden(event, path) != null;
    }

    /** What a mask hides at that place; empty where its patient was erased. */
    Optional<JsonNode> opened(StoredEvent event, String path) {
        JsonNode value = hidden(event, path);
        return value == null
                ? Optional.empty()
                : sealed.open(event.type(), event.payload(), value).map(Shown::named);
    }

    private @Nullable JsonNode hidden(StoredEvent event, String path) {
        return masks.over(event.type(), event.payload()).hidden().get(SnakeCase.of(path));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static JsonNode named(JsonNode part) {
        if (part.isObject()) {
            ObjectNode renamed = JsonNodeFactory.instance.objectNode();
            part.properties().forEach(field -> renamed.set(SnakeCase.of(field.getKey()), named(field.getValue())));
            return renamed;
        }
        if (part.isArray()) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            part.forEach(element -> renamed.add(named(element)));
            return renamed;
        }
        return part;
    }
}
