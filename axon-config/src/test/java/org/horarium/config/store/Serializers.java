package org.horarium.config.store;

import java.util.List;
import org.axonframework.serialization.Serializer;

/** The serializer of stored events, and an example of each, for tests of other packages. */
public final class Serializers {

    private Serializers() {}

    public static Serializer with(EventCipher cipher) {
        return new EventSerializer(new EventNames(), EventJson.mapper(), cipher);
    }

    public static List<Object> examples() {
        return EventExamples.all();
    }
}
