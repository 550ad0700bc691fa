package org.horarium.config.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.Recorded;

/**
 * Writes events as JSON under their stable names, never under the names of classes.
 *
 * <p>An event that this release does not know, or of a revision that it cannot read, is no reason for a reader to stop;
 * but a decision must not be made on a history that it cannot wholly read.
 */
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
        if (other != null && !UnknownSerializedType.class.isAssignableFrom(other)) {
            return other;
        }
        if (isDeciding()) {
            throw new UnreadableHistory(type.getName());
        }
        return UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        try {
            return super.deserialize(stored);
        } catch (SerializationException unreadable) {
            if (isDeciding()) {
                UnreadableHistory refusal =
                        new UnreadableHistory(stored.getType().getName());
                refusal.initCause(unreadable);
                throw refusal;
            }
            throw unreadable;
        }
    }

    /** Whether the thread works on a command: what it reads, it decides by. */
    private static boolean isDeciding() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root().getMessage() instanceof CommandMessage;
    }
}
