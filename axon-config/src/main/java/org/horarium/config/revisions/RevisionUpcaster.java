package org.horarium.config.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** One step of one event, on its JSON: the classes that older revisions once had are gone. */
final class RevisionUpcaster extends SingleEventUpcaster {

    private final Revision revision;
    private final SerializedType from;
    private final SerializedType to;

    RevisionUpcaster(Revision revision) {
        this.revision = revision;
        this.from = new SimpleSerializedType(revision.event(), String.valueOf(revision.from()));
        this.to = new SimpleSerializedType(revision.event(), String.valueOf(revision.from() + 1));
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, json -> revision.next().apply((ObjectNode) json));
    }
}
