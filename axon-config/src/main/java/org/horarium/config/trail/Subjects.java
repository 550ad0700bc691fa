package org.horarium.config.trail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Finds the patients whom an answer shows, wherever in it they stand. */
final class Subjects {

    private static final String OURS = "org.horarium.";

    /** Reflection is asked once for each class. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(part ->
                            !part.getType().isPrimitive() && !part.getType().isEnum())
                    .map(RecordComponent::getAccessor)
                    .filter(Method::trySetAccessible)
                    .toList();
        }
    };

    private final Set<UUID> found = new LinkedHashSet<>();

    private Subjects() {}

    static Set<UUID> in(@Nullable Object answer) {
        Subjects subjects = new Subjects();
        subjects.look(answer);
        return subjects.found;
    }

    private void look(@Nullable Object part) {
        if (part instanceof Personal personal) {
            found.addAll(personal.subjects());
        }
        if (part instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(this::look);
        } else if (part instanceof ResponseEntity<?> answer) {
            look(answer.getBody());
        } else if (part instanceof Record && part.getClass().getName().startsWith(OURS)) {
            PARTS.get(part.getClass()).forEach(accessor -> look(valueOf(accessor, part)));
        }
    }

    private static @Nullable Object valueOf(Method accessor, Object part) {
        try {
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("Nobody can tell whom the answer shows", failure);
        }
    }
}
