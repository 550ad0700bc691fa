package org.horarium.config.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom an event is about: the patients whom its content names, and the one whose appointment it names, since
 * that somebody was checked in says no more than the appointment.
 */
final class Concerned implements AutoCloseable {

    private static final Set<String> PATIENTS = Set.of("patient", "guardian", "patients");
    private static final int REMEMBERED = 10_000;

    private final PreparedStatement whose;
    private final Map<UUID, Optional<UUID>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Optional<UUID>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Concerned(Connection connection) throws SQLException {
        whose = connection.prepareStatement("select patient_id from appointments.appointment where id = ?");
    }

    List<UUID> patients(JsonNode content, @Nullable UUID appointment) throws SQLException {
        Set<UUID> all = new LinkedHashSet<>(named(content));
        if (appointment != null) {
            patientOf(appointment).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The appointment that it names, if it names one. */
    static @Nullable UUID appointment(JsonNode content) {
        return id(content.path("appointment"));
    }

    /** Those it names itself, however deep. */
    static List<UUID> named(JsonNode content) {
        List<UUID> all = new ArrayList<>();
        content.properties().forEach(field -> {
            if (PATIENTS.contains(field.getKey())) {
                collect(field.getValue(), all);
            }
        });
        content.forEach(part -> all.addAll(named(part)));
        return all;
    }

    private static void collect(JsonNode value, List<UUID> into) {
        UUID id = id(value);
        if (id != null) {
            into.add(id);
        }
        if (value.isArray()) {
            value.forEach(each -> collect(each, into));
        }
    }

    private static @Nullable UUID id(JsonNode value) {
        try {
            return value.isTextual() ? UUID.fromString(value.textValue()) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private Optional<UUID> patientOf(UUID appointment) throws SQLException {
        Optional<UUID> remembered = known.get(appointment);
        if (remembered == null) {
            whose.setObject(1, appointment);
            try (ResultSet row = whose.executeQuery()) {
                remembered = row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
            known.put(appointment, remembered);
        }
        return remembered;
    }

    @Override
    public void close() throws SQLException {
        whose.close();
    }
}
