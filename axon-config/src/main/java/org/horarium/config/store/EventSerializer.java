package org.horarium.config.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.Recorded;

/** Writes events as JSON under their stable names, never under the names of classes. */
final class EventSerializer extends JacksonSerializer {

    private final EventNames names;

    EventSerializer(EventNames names, ObjectMapper json) {
        super(JacksonSerializer.builder().objectMapper(json).lenientDeserialization());
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        Class<?> typed = type;
        Recorded recorded = typed == null ? null : typed.getAnnotation(Recorded.class);
        return recorded == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(recorded.value(), String.valueOf(recorded.revision()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (names.named(type.getName()).isPresent()) {
            return names.named(type.getName()).get();
        }
        Class<?> other = super.classForType(type);
        return other == null ? UnknownSerializedType.class : other;
    }
}
