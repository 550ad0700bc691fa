package org.horarium.config.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;

/**
 * Where what is marked with {@link Phi} lies in a record and in its JSON, found once for each class. A marked component is
 * one part, whatever it holds; in what is not marked, records are looked through, and lists of them too.
 */
final class MarkedParts {

    /** Whose the parts are that name no patient: a clinic's telephone number, why a doctor's time is blocked. */
    static final UUID HOUSE = new UUID(0, 0);

    private static final ClassValue<MarkedParts> KNOWN = new ClassValue<>() {
        @Override
        protected MarkedParts computeValue(Class<?> type) {
            return new MarkedParts(type);
        }
    };

    private final List<Part> parts = new ArrayList<>();

    /**
     * A component that is marked, or within which something is.
     *
     * @param within what is marked in it, or in each of its elements; null where it is marked itself
     */
    private record Part(String name, Class<?> type, Method accessor, @Nullable MarkedParts within) {}

    private MarkedParts(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component);
            }
        }
    }

    /** Those of that class; none of one that is no record. */
    static MarkedParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    private void add(RecordComponent component) {
        boolean isMarked = component.isAnnotationPresent(Phi.class);
        MarkedParts within = isMarked ? null : of(held(component.getGenericType()));
        if (within == null || within.areAny()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), component.getType(), accessor, within));
        }
    }

    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return held(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> known ? known : Object.class;
    }

    boolean areAny() {
        return !parts.isEmpty();
    }

    /** Whether one of them says something in that record. */
    boolean saySomethingIn(Object holder) {
        for (Part part : parts) {
            Object value = value(part, holder);
            if (value != null && (part.within() == null || saysSomething(part.within(), value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSomething(MarkedParts within, Object value) {
        if (value instanceof Map<?, ?> map) {
            return saysSomething(within, map.values());
        }
        return value instanceof Collection<?> all
                ? all.stream().anyMatch(within::saySomethingIn)
                : within.saySomethingIn(value);
    }

    /** Puts something else in the place of each that says something; the function is told of what type it is. */
    void replaceIn(JsonNode holder, BiFunction<JsonNode, Class<?>, JsonNode> other) {
        for (Part part : parts) {
            JsonNode value = holder.get(part.name());
            if (value == null || value.isNull()) {
                continue;
            }
            if (part.within() == null) {
                ((ObjectNode) holder).set(part.name(), other.apply(value, part.type()));
            } else if (value.isArray() || Map.class.isAssignableFrom(part.type())) {
                value.forEach(element -> part.within().replaceIn(element, other));
            } else {
                part.within().replaceIn(value, other);
            }
        }
    }

    private static @Nullable Object value(Part part, Object holder) {
        try {
            return part.accessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
