package org.horarium.query.booking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.query.Column;
import org.horarium.shared.booking.AppointmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time that appointments take, in a table that cannot hold the same minute twice. */
@Component
class Claims {

    private final JdbcClient db;

    Claims(JdbcClient db) {
        this.db = db;
    }

    /**
     * Enters claims, each unless it is known already or in the way of one that was entered before it.
     *
     * @return the appointments whose claims were entered
     */
    Set<UUID> hold(List<Claim> claims) {
        return insert(claims, true);
    }

    /** Whether the claim was new; it is kept aside, so that the next event of its appointment finds it. */
    boolean remember(Claim claim) {
        return !insert(List.of(claim), false).isEmpty();
    }

    /** Ends the claim of an appointment that will not take place. */
    void free(AppointmentId appointment, long version) {
        db.sql(
                        """
                        update appointment_claim set held = false, version = :version
                        where appointment_id = :appointment and version < :version""")
                .param("appointment", appointment.value())
                .param("version", version)
                .update();
    }

    /** Removes the claim of an appointment that moves, and tells whose it was; nothing if the move is known already. */
    Optional<UUID> giveUp(AppointmentId appointment, long version) {
        return db.sql(
                        """
                        delete from appointment_claim
                        where appointment_id = :appointment and version < :version returning patient_id""")
                .param("appointment", appointment.value())
                .param("version", version)
                .query(UUID.class)
                .optional();
    }

    /** Forgets all of them before a replay. */
    void clear() {
        db.sql("delete from appointment_claim").update();
    }

    private Set<UUID> insert(List<Claim> claims, boolean held) {
        return Set.copyOf(db.sql(
                        """
                        insert into appointment_claim
                            (appointment_id, version, doctor_id, patient_id, claimed, visit, held)
                        select appointment, version, doctor, patient, tstzrange(claimed_from, claimed_to),
                            tstzrange(visit_from, visit_to), :held
                        from unnest(cast(:appointments as uuid[]), cast(:versions as bigint[]),
                                cast(:doctors as uuid[]), cast(:patients as uuid[]),
                                cast(:claimedFrom as timestamptz[]), cast(:claimedTo as timestamptz[]),
                                cast(:visitFrom as timestamptz[]), cast(:visitTo as timestamptz[]))
                            with ordinality as claim (appointment, version, doctor, patient,
                                claimed_from, claimed_to, visit_from, visit_to, place)
                        order by place
                        on conflict do nothing
                        returning appointment_id""")
                .param("held", held)
                .param("appointments", Column.of(claims, Claim::appointmentId))
                .param("versions", Column.of(claims, Claim::version))
                .param("doctors", Column.of(claims, Claim::doctorId))
                .param("patients", Column.of(claims, Claim::patientId))
                .param("claimedFrom", Column.of(claims, claim -> claim.claimed().start()))
                .param("claimedTo", Column.of(claims, claim -> claim.claimed().end()))
                .param("visitFrom", Column.of(claims, claim -> claim.visit().start()))
                .param("visitTo", Column.of(claims, claim -> claim.visit().end()))
                .query(UUID.class)
                .list());
    }
}
