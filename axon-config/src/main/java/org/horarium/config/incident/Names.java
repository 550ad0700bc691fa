package org.horarium.config.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.ScheduleId;
import org.jspecify.annotations.Nullable;

/** What things are called in one test, and what it has to import for that. */
final class Names {

    private static final String TESTS = "org.horarium.command.booking";

    /** Of these there is mostly one. Others are numbered, as the tests' own words have those names without a number. */
    private static final Set<String> LEADING = Set.of("DOCTOR", "DAY", "SCHEDULE", "PLACE");

    private final StandIns standIns;
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private final Map<Object, String> constants = new LinkedHashMap<>();
    private final StringBuilder declarations = new StringBuilder();

    /** Stands for null among values, which streams do not carry. */
    private static final Object NOTHING = new Object();

    Names(StandIns standIns) {
        this.standIns = standIns;
    }

    static Object orNothing(@Nullable Object value) {
        return value == null ? NOTHING : value;
    }

    /** The name of a value that has one. */
    Optional<String> of(Object value) {
        if (value == NOTHING) {
            return Optional.of("null");
        } else if (value instanceof PatientId patient) {
            return Optional.of(patient(patient));
        } else if (value instanceof UUID account) {
            return Optional.of(account(account));
        } else if (value instanceof AppointmentId id) {
            return Optional.of(stranger("APPOINTMENT", id, id.value()));
        } else if (value instanceof HoldId id) {
            return Optional.of(stranger("HOLD", id, id.value()));
        } else if (value instanceof BlockId id) {
            return Optional.of(stranger("BLOCK", id, id.value()));
        } else if (value instanceof DoctorId id) {
            return Optional.of(constant("DOCTOR", id, "DoctorId.of(\"" + id.value() + "\")"));
        } else if (value instanceof LocationId id) {
            return Optional.of(constant("PLACE", id, "LocationId.of(\"" + id.value() + "\")"));
        } else if (value instanceof ScheduleId id) {
            return Optional.of(
                    constant("SCHEDULE", id, "new ScheduleId(" + of(id.doctor()).orElseThrow() + ")"));
        } else if (value instanceof CalendarId id) {
            String date = imported(java.time.LocalDate.class) + ".parse(\"" + id.date() + "\")";
            String made = "new CalendarId(" + of(id.doctor()).orElseThrow() + ", " + date + ")";
            return Optional.of(constant("DAY", id, made));
        }
        return Optional.empty();
    }

    private String patient(PatientId patient) {
        return standIns.isPatient(patient.value()) ? word("ANNA") : stranger("PATIENT", patient, patient.value());
    }

    private String account(UUID account) {
        if (standIns.isAsker(account)) {
            return word("DESK") + ".id()";
        }
        imported(UUID.class);
        return constant("ACCOUNT", account, standIns.uuid(account));
    }

    private String stranger(String kind, Object id, UUID value) {
        imported(UUID.class);
        return constant(kind, id, "new " + id.getClass().getSimpleName() + "(" + standIns.uuid(value) + ")");
    }

    private String constant(String kind, Object value, String made) {
        String known = constants.get(value);
        if (known != null) {
            return known;
        }
        long others = constants.values().stream()
                .filter(name -> name.equals(kind) || name.startsWith(kind + "_"))
                .count();
        boolean isAlone = others == 0 && LEADING.contains(kind);
        String name = isAlone ? kind : kind + "_" + (others + 1);
        constants.put(value, name);
        String type = imported(value.getClass());
        declarations
                .append("    private static final ")
                .append(type)
                .append(' ')
                .append(name)
                .append(" = ")
                .append(made)
                .append(";\n");
        return name;
    }

    /** A class, which is imported where it has to be. */
    String imported(Class<?> type) {
        if (!type.getPackageName().equals("java.lang") && !type.getPackageName().equals(TESTS)) {
            imports.add(type.getCanonicalName());
        }
        return type.getSimpleName();
    }

    /** A class of the command side, by its whole name: the tests see what nobody else does. */
    String imported(String type) {
        imports.add(type);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** One of the words in which the tests of bookings are told. */
    String word(String word) {
        return statically(TESTS + ".Words." + word);
    }

    /** A name that stands in a class, by itself. */
    String statically(String name) {
        words.add(name);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String imports() {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append("import static ").append(word).append(";\n"));
        text.append('\n');
        imports.forEach(type -> text.append("import ").append(type).append(";\n"));
        return text.toString();
    }

    String declarations() {
        return declarations.toString();
    }
}
