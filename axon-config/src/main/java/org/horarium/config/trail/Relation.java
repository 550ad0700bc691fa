package org.horarium.config.trail;

import java.util.List;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.doctors.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * How the database finds out, while it keeps an entry, whether the reader has to do with the patients: one statement does
 * both. A visit that was called off counts here, as it was theirs.
 *
 * @param related a condition over the array {@code patients}, null where nobody can tell
 * @param ids what it is about, in the place of its one parameter
 */
record Relation(String related, List<UUID> ids) {

    private static final String ALL_OF_THEM =
            """
            case when cardinality(patients) > 0 then not exists (
                select from unnest(patients) as patient where not exists (
                    select from appointments.appointment a %s)) end""";

    /** That of nobody in particular: systems, auditors, visitors. */
    static final Relation NONE = new Relation("cast(null as boolean)", List.of());

    /** Theirs to everybody. */
    static Relation of(@Nullable Actor actor) {
        if (actor == null) {
            return NONE;
        }
        if (actor.doctor() != null) {
            return new Relation(
                    ALL_OF_THEM.formatted("where a.patient_id = patient and a.doctor_id = any (ids)"),
                    List.of(actor.doctor().value()));
        }
        if (actor.isAtDesk()) {
            return actor.reach().everywhere()
                    ? new Relation(ALL_OF_THEM.formatted("where a.patient_id = patient"), List.of())
                    : new Relation(
                            ALL_OF_THEM.formatted("join directory.location l on l.id = a.location_id"
                                    + " where a.patient_id = patient and l.clinic_id = any (ids)"),
                            actor.reach().clinics().stream()
                                    .map(ClinicId::value)
                                    .toList());
        }
        return NONE;
    }
}
