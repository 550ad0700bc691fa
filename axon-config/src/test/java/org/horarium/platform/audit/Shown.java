package org.horarium.platform.audit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.shared.audit.Personal;

/** Whether an answer of some type can show something of patients, by all that such an answer consists of. */
final class Shown {

    private final Set<Type> seen = new HashSet<>();

    private Shown() {}

    static boolean isPersonal(Type type) {
        return new Shown().look(type);
    }

    private boolean look(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            return Stream.concat(Stream.of(of.getRawType()), Arrays.stream(of.getActualTypeArguments()))
                    .anyMatch(this::look);
        }
        if (type instanceof WildcardType any) {
            return Arrays.stream(any.getUpperBounds()).anyMatch(this::look);
        }
        return type instanceof Class<?> one
                && (Personal.class.isAssignableFrom(one) || parts(one).anyMatch(this::look));
    }

    private static Stream<Type> parts(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.horarium.")
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.empty();
    }
}
