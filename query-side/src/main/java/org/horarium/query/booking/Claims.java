package org.horarium.query.booking;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The time that appointments take, in a table that cannot hold the same minute twice. */
@Component
class Claims {

    private final JdbcClient db;

    Claims(JdbcClient db) {
        this.db = db;
    }

    /** Whether the claim could be entered: neither known already nor in the way of another. */
    boolean hold(Claim claim) {
        return insert(claim, true);
    }

    /** Whether the claim was new; it is kept aside, so that the next event of its appointment finds it. */
    boolean remember(Claim claim) {
        return insert(claim, false);
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

    private boolean insert(Claim claim, boolean held) {
        StatementSpec insert = db.sql(
                        """
                        insert into appointment_claim
                            (appointment_id, version, doctor_id, patient_id, claimed, visit, held)
                        values (:appointment, :version, :doctor, :patient,
                            tstzrange(:claimed_from, :claimed_to), tstzrange(:visit_from, :visit_to), :held)
                        on conflict do nothing""")
                .param("appointment", claim.appointmentId())
                .param("version", claim.version())
                .param("doctor", claim.doctorId())
                .param("patient", claim.patientId())
                .param("held", held);
        return range(range(insert, "claimed", claim.claimed()), "visit", claim.visit())
                        .update()
                == 1;
    }

    static StatementSpec range(StatementSpec statement, String name, TimeSlot slot) {
        return statement
                .param(name + "_from", slot.start().atOffset(ZoneOffset.UTC))
                .param(name + "_to", slot.end().atOffset(ZoneOffset.UTC));
    }
}
