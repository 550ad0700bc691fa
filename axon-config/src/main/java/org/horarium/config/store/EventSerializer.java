package org.horarium.config.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as JSON under their stable names, never under the names of classes.
 *
 * <p>An event that this release does not know, or of a revision that it cannot read, is no reason for a reader to stop;
 * but a decision must not be made on a history that it cannot wholly read.
 *
 * <p>What is marked as somebody's health or person is encrypted on the way into the store and decrypted on the way out:
 * see {@link SealedParts}.
 */
final class EventSerializer extends JacksonSerializer {

    private final EventNames names;
    private final ObjectMapper trees;
    private final SealedParts sealed;

    EventSerializer(EventNames names, ObjectMapper json, EventCipher cipher) {
        super(JacksonSerializer.builder().objectMapper(json).lenientDeserialization());
        this.names = names;
        this.trees = exact(json);
        this.sealed = new SealedParts(cipher, trees);
    }

    /** One in whose trees a number keeps all its digits. */
    private static ObjectMapper exact(ObjectMapper json) {
        ObjectMapper exact = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        exact.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        return exact;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        Recorded recorded = object == null ? null : object.getClass().getAnnotation(Recorded.class);
        if (object == null || recorded == null) {
            return super.serialize(object, representation);
        }
        MarkedParts marked = MarkedParts.of(object.getClass());
        if (!marked.saySomethingIn(object)) {
            return super.serialize(object, representation);
        }
        JsonNode payload = trees.valueToTree(object);
        sealed.seal(recorded.value(), marked, payload);
        try {
            return new SimpleSerializedObject<>(
                    getConverter().convert(trees.writeValueAsBytes(payload), representation),
                    representation,
                    typeForClass(object.getClass()));
        } catch (IOException unwritable) {
            throw new SerializationException("An event cannot be written", unwritable);
        }
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
            return super.deserialize(opened(stored));
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

    /** The same with all that was sealed in it opened; most events hold nothing sealed. */
    private SerializedObject<?> opened(SerializedObject<?> stored) {
        Class<?> event = names.named(stored.getType().getName()).orElse(null);
        if (event == null || !MarkedParts.of(event).areAny()) {
            return stored;
        }
        byte[] written = getConverter().convert(stored, byte[].class).getData();
        if (!SealedParts.mayBeIn(written)) {
            return stored;
        }
        try {
            JsonNode payload = trees.readTree(written);
            sealed.open(stored.getType().getName(), MarkedParts.of(event), payload);
            return new SimpleSerializedObject<>(trees.writeValueAsBytes(payload), byte[].class, stored.getType());
        } catch (IOException | IllegalArgumentException broken) {
            throw new SerializationException("What is sealed in an event cannot be read", broken);
        }
    }

    /** Whether the thread works on a command: what it reads, it decides by. */
    private static boolean isDeciding() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root().getMessage() instanceof CommandMessage;
    }
}
