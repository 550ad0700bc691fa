package org.horarium.config.axonserver;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes an example of any record, with everything in it that can be there or with as little as possible. */
final class Specimens {

    /** What grows with each value keeps ends behind starts. */
    private static final Map<Class<?>, IntFunction<Object>> VALUES = new HashMap<>();

    static {
        VALUES.put(String.class, number -> "wörd-" + number);
        VALUES.put(UUID.class, number -> new UUID(7, number));
        VALUES.put(int.class, number -> number % 60);
        VALUES.put(Integer.class, number -> number % 60);
        VALUES.put(long.class, number -> (long) number);
        VALUES.put(Long.class, number -> (long) number);
        VALUES.put(double.class, number -> number % 80 + 0.25);
        VALUES.put(Double.class, number -> number % 80 + 0.25);
        VALUES.put(boolean.class, number -> true);
        VALUES.put(Boolean.class, number -> true);
        VALUES.put(BigDecimal.class, number -> new BigDecimal(number + ".50"));
        VALUES.put(Duration.class, Duration::ofMinutes);
        VALUES.put(
                Instant.class, number -> Instant.parse("2027-06-07T08:00:00Z").plusSeconds(number));
        VALUES.put(LocalDate.class, number -> LocalDate.parse("2027-06-07").plusDays(number));
        VALUES.put(LocalTime.class, number -> LocalTime.of(8, 0).plusMinutes(number));
        VALUES.put(OffsetDateTime.class, number -> OffsetDateTime.parse("2027-06-07T08:00:00-05:00")
                .plusMinutes(number));
        VALUES.put(ZoneId.class, number -> ZoneId.of("America/New_York"));
        VALUES.put(Locale.class, number -> Locale.forLanguageTag("de-AT"));
        VALUES.put(Object.class, number -> "anything");
    }

    private final boolean sparse;
    private int number;

    /** @param sparse whether to leave out what may be missing */
    Specimens(boolean sparse) {
        this.sparse = sparse;
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (VALUES.containsKey(plain)) {
            return VALUES.get(plain).apply(++number);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        }
        if (plain.isRecord()) {
            return instance(plain);
        }
        if (plain.isSealed()) {
            return of(plain.getPermittedSubclasses()[0]);
        }
        throw new IllegalArgumentException("Teach me to make " + plain);
    }

    private Object container(ParameterizedType generic) {
        Type first = generic.getActualTypeArguments()[0];
        Class<?> container = (Class<?>) generic.getRawType();
        if (container == List.class) {
            return sparse ? List.of() : List.of(of(first), of(first));
        }
        if (container == Set.class) {
            return sparse ? Set.of() : Set.of(of(first));
        }
        if (container == Optional.class) {
            return sparse ? Optional.empty() : Optional.of(of(first));
        }
        if (container == Map.class) {
            return sparse ? Map.of() : Map.of(of(first), of(generic.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("Teach me to make " + generic);
    }

    private Object instance(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("No " + type.getName() + " of " + Arrays.toString(values), impossible);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return sparse && mayBeMissing ? null : of(component.getGenericType());
    }
}
