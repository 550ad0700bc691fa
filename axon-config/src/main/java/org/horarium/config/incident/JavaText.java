package org.horarium.config.incident;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/** Writes values as Java that makes them again, in the words of the command side's tests. */
final class JavaText {

    private static final int LINE = 120;
    private static final String STEP = "        ";
    private static final Set<String> OWN_WORDS = Set.of("reason", "notes");

    private final Names names;

    JavaText(Names names) {
        this.names = names;
    }

    /** That value, on as many lines as it takes; the first is not indented. */
    String of(@Nullable Object value, String indent) {
        if (value == null) {
            return "null";
        }
        return names.of(value).orElseGet(() -> plain(value, indent));
    }

    private String plain(Object value, String indent) {
        if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof WorkingHours hours) {
            return names.word("hours") + "(" + names.statically(DayOfWeek.class.getName() + "." + hours.day()) + ", "
                    + quoted(hours.start().toString()) + ", "
                    + quoted(hours.end().toString()) + ", "
                    + of(hours.location(), indent) + ", " + quoted(hours.zone().getId()) + ")";
        } else if (value instanceof Enum<?> constant) {
            return names.imported(constant.getDeclaringClass()) + "." + constant.name();
        } else if (value instanceof Instant instant) {
            return isWhole(instant) ? names.word("at") + "(" + minute(instant) + ")" : parsed(Instant.class, instant);
        } else if (value instanceof TimeSlot slot && isWhole(slot.start()) && isWhole(slot.end())) {
            return names.word("slot") + "(" + minute(slot.start()) + ", " + minute(slot.end()) + ")";
        } else if (value instanceof LocalDate || value instanceof LocalTime) {
            return parsed(value.getClass(), value);
        } else if (value instanceof Duration length) {
            return duration(length);
        } else if (value instanceof ZoneId zone) {
            return names.imported(ZoneId.class) + ".of(" + quoted(zone.getId()) + ")";
        } else if (value instanceof UUID id) {
            return names.imported(UUID.class) + ".fromString(" + quoted(id.toString()) + ")";
        } else if (value instanceof Set<?> several) {
            return call(
                    names.imported(Set.class) + ".of", several.stream().sorted().toList(), indent);
        } else if (value instanceof Collection<?> several) {
            return call(names.imported(List.class) + ".of", several, indent);
        } else if (value instanceof Record made) {
            return call("new " + names.imported(made.getClass()), parts(made), indent);
        }
        throw new IllegalStateException("No words for " + value.getClass());
    }

    private String call(String what, Collection<?> values, String indent) {
        List<String> parts =
                values.stream().map(value -> of(value, indent + STEP)).toList();
        String line = what + "(" + String.join(", ", parts) + ")";
        if (indent.length() + line.length() <= LINE && !line.contains("\n")) {
            return line;
        }
        return what + "(\n" + indent + STEP + String.join(",\n" + indent + STEP, parts) + ")";
    }

    private static List<Object> parts(Record made) {
        return Arrays.stream(made.getClass().getRecordComponents())
                .<Object>map(component -> part(made, component))
                .toList();
    }

    /** What people wrote is nobody's business in a test, and whether they wrote decides nothing. */
    private static Object part(Record made, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(made);
            boolean isOwnWords = value instanceof String && OWN_WORDS.contains(component.getName());
            return isOwnWords ? StandIns.WORDS : Names.orNothing(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String duration(Duration length) {
        return length.equals(length.truncatedTo(ChronoUnit.MINUTES))
                ? names.imported(Duration.class) + ".ofMinutes(" + length.toMinutes() + ")"
                : parsed(Duration.class, length);
    }

    private String parsed(Class<?> type, Object value) {
        return names.imported(type) + ".parse(" + quoted(value.toString()) + ")";
    }

    static boolean isWhole(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** As the tests' words take it. */
    static String minute(Instant instant) {
        return quoted(
                instant.toString().substring(0, "2027-06-07T14:00".length()).replace('T', ' '));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(letter -> quoted.append(
                        letter == '"' || letter == '\\'
                                ? "\\" + (char) letter
                                : letter < ' ' || letter > '~'
                                        ? "\\u%04x".formatted(letter)
                                        : String.valueOf((char) letter)));
        return quoted.append('"').toString();
    }
}
