package org.horarium.config.web;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a field must be, by what it would have been read as. */
final class Rules {

    private static final Map<Class<?>, String> KNOWN = Map.of(
            UUID.class, "must be a UUID",
            LocalDate.class, "must be a date that exists, such as 2026-05-31",
            LocalTime.class, "must be a time of day, such as 09:30",
            OffsetDateTime.class, "must be a moment with its offset, such as 2026-05-31T09:30:00-04:00",
            String.class, "must be a text",
            Boolean.class, "must be true or false");

    private Rules() {}

    static String of(JsonMappingException failure) {
        if (failure.getCause() instanceof InputCoercionException coercion) {
            return of(coercion.getTargetType());
        }
        return failure instanceof MismatchedInputException mismatch ? of(mismatch.getTargetType()) : "cannot be read";
    }

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return type == Integer.class || type == Long.class || type.isPrimitive()
                    ? "must be a whole number"
                    : "must be a number";
        }
        return Collection.class.isAssignableFrom(type)
                ? "must be a list"
                : KNOWN.getOrDefault(type, "must be an object");
    }
}
