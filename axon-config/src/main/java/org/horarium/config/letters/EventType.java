package org.horarium.config.letters;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.horarium.shared.Recorded;

/** The name under which an event is recorded, also where this release knows no such event. */
public final class EventType {

    private EventType() {}

    static String of(EventMessage<?> event) {
        if (isUnknown(event)) {
            return ((UnknownSerializedType) event.getPayload()).serializedType().getName();
        }
        Recorded recorded = event.getPayloadType().getAnnotation(Recorded.class);
        return recorded == null ? event.getPayloadType().getName() : recorded.value();
    }

    public static boolean isUnknown(EventMessage<?> event) {
        return UnknownSerializedType.class.isAssignableFrom(event.getPayloadType());
    }
}
