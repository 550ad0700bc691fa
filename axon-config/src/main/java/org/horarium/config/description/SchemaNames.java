package org.horarium.config.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names each schema after its class, and a nested class after the one around it as well: many endpoints have a record
 * {@code Found}, and each is another. Where two classes would share a name, nothing is described at all.
 */
class SchemaNames extends TypeNameResolver {

    private static final String OURS = "org.horarium.";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** The class that a schema describes, where it is one of ours. */
    Optional<Class<?>> described(String schema) {
        return Optional.ofNullable(named.get(schema));
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        return type.getName().startsWith(OURS) ? taken(name(type), type) : super.nameForClass(type, options);
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        String name = super.nameForGenericType(type, options);
        return type.getRawClass().getName().startsWith(OURS) ? taken(name, type.getRawClass()) : name;
    }

    private String taken(String name, Class<?> type) {
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("Both %s and %s would be described as %s: rename one of them."
                    .formatted(other.getName(), type.getName(), name));
        }
        return name;
    }

    /**
     * What was said is not said again: {@code HoldAnswer} within an endpoint of holds stays so, and {@code Book} among
     * requests is a BookRequest.
     */
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String simple = type.getSimpleName().replaceFirst("Endpoint$", "");
        if (around == null) {
            return simple;
        }
        String outer = name(around);
        if (outer.endsWith("Requests")) {
            return simple + "Request";
        }
        return simple.startsWith(outer.replaceFirst("s$", "")) ? simple : outer + simple;
    }
}
