package org.horarium.config.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.horarium.config.past.AccessState.Guardian;
import org.horarium.config.past.AccessState.Opening;
import org.horarium.shared.access.EmergencyEvent;
import org.horarium.shared.access.EmergencyEvent.PatientOpenedInEmergency;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientId;

/** Says who could see a patient, by the same rules as {@link org.horarium.shared.access.Permissions}, of their events alone. */
record AccessList(Map<String, List<StoredEvent>> streams, Instant now, int ageOfMajority) {

    static final String EMERGENCY = "emergency-";
    private static final String APPOINTMENT = "appointment-";
    private static final String ACCOUNT = "account-";

    AccessState of(PatientId patient, Function<LocationId, Optional<String>> clinicOf) {
        Map<String, List<UUID>> doctors = new TreeMap<>();
        Map<String, List<UUID>> clinics = new TreeMap<>();
        each(APPOINTMENT, (id, events) -> {
            AppointmentState then = PastAppointments.appointment(events);
            if (then.makesRelation() && then.visit() != null) {
                add(doctors, then.visit().doctor().toString(), id);
                clinicOf.apply(then.visit().location()).ifPresent(clinic -> add(clinics, clinic, id));
            }
        });
        List<UUID> everywhere = new ArrayList<>();
        each(ACCOUNT, (id, events) -> {
            AccountState then = PastAccounts.account(events);
            if (then.everywhere() && !then.locked()) {
                everywhere.add(id);
            }
        });
        return new AccessState(doctors, clinics, guardians(patient), emergencies(), everywhere);
    }

    private Map<String, Guardian> guardians(PatientId patient) {
        PatientState then = Folded.of(
                streams.getOrDefault(patient.toString(), List.of()),
                PatientState.NONE,
                PatientEvent.class,
                PatientState::apply);
        boolean isMinor = then.isMinor(LocalDate.ofInstant(now, ZoneOffset.UTC), ageOfMajority);
        Map<String, Guardian> guardians = new TreeMap<>();
        then.guardians().forEach(guardian -> guardians.put(guardian.toString(), new Guardian(isMinor)));
        return guardians;
    }

    private Map<String, Opening> emergencies() {
        Map<String, Opening> openings = new TreeMap<>();
        each(EMERGENCY, (id, events) -> {
            EmergencyState then = Folded.of(events, EmergencyState.NONE, EmergencyEvent.class, EmergencyState::apply);
            PatientOpenedInEmergency opened = then.opened();
            if (opened != null) {
                boolean isOpen = now.isBefore(opened.until());
                String reason = Mask.of(opened.reason());
                openings.put(
                        EMERGENCY + id, new Opening(opened.account(), reason, opened.until(), isOpen, then.reviewed()));
            }
        });
        return openings;
    }

    /** In the order of their names, so that the same list is always told in the same way. */
    private void each(String prefix, BiConsumer<UUID, List<StoredEvent>> what) {
        new TreeMap<>(streams).forEach((stream, events) -> {
            if (stream.startsWith(prefix)) {
                what.accept(UUID.fromString(stream.substring(prefix.length())), events);
            }
        });
    }

    private static void add(Map<String, List<UUID>> lists, String key, UUID id) {
        lists.computeIfAbsent(key, first -> new ArrayList<>()).add(id);
    }
}
