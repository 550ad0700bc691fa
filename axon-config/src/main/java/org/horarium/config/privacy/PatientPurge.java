package org.horarium.config.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.access.SessionEnds;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.horarium.shared.Unavailable;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what is left of an erased patient beside the events: who they were, how they signed in, what was sent to them.
 * Visits stay, of nobody in particular. Who looked at them stays too, as the law has it kept.
 */
@Component
class PatientPurge {

    private final JdbcClient db;
    private final ObjectProvider<Sessions> sessions;
    private final ObjectProvider<SessionEnds> ends;

    PatientPurge(JdbcClient db, ObjectProvider<Sessions> sessions, ObjectProvider<SessionEnds> ends) {
        this.db = db;
        this.sessions = sessions;
        this.ends = ends;
    }

    void purge(PatientId patient) {
        UUID id = patient.value();
        forgetWhatTheyWereTold(id);
        accounts(id).forEach(this::close);
        db.sql("update emergency_access set reason = null, sealed_reason = null, finding = null, sealed_finding = null"
                        + " where patient_id = ?")
                .param(id)
                .update();
        db.sql("update patient set full_name = ?, date_of_birth = ?, phone_number = null, email = null, address = null,"
                        + " gender = null, language = null where id = ?")
                .params(Erased.TEXT, Erased.DATE, id)
                .update();
        db.sql("delete from webhook_delivery where patient_id = ?").param(id).update();
        db.sql("update calendar_feed set digest = null, opened_at = null where owner_id = ?")
                .param(id)
                .update();
        db.sql("delete from guardian where patient_id = :id or guardian_id = :id")
                .param("id", id)
                .update();
        db.sql("update appointment set sealed_notes = substring(sealed_notes from 1 for 0),"
                        + " sealed_reason = substring(sealed_reason from 1 for 0)"
                        + " where patient_id = ? and (length(sealed_notes) > 0 or length(sealed_reason) > 0)")
                .param(id)
                .update();
    }

    /** What waits is told no more. Messages are found by the address, so they go before it does. */
    private void forgetWhatTheyWereTold(UUID patient) {
        db.sql("update notification set state = 'SUPPRESSED', why = 'nobody', claim = null, settled_at = now()"
                        + " where recipient_kind = 'PATIENT' and recipient_id = ? and state = 'WAITING'")
                .param(patient)
                .update();
        db.sql("update notification set details = '{}', address_hint = null"
                        + " where recipient_kind = 'PATIENT' and recipient_id = ?")
                .param(patient)
                .update();
        db.sql("delete from mail where recipient in (select email from patient where id = :id"
                        + " union select phone_number from patient where id = :id)")
                .param("id", patient)
                .update();
    }

    private List<UUID> accounts(UUID patient) {
        return db.sql("select id from account where patient_id = ?")
                .param(patient)
                .query(UUID.class)
                .list();
    }

    private void endSessions(UUID account) {
        try {
            sessions.forEach(kept -> {
                Set<UUID> ended = kept.endAll(account);
                ends.forEach(each -> each.ended(ended));
            });
        } catch (SessionsAway later) {
            throw new Unavailable("Sessions cannot be ended at this moment.");
        }
    }

    /** What was sent to the account goes before its address does, by which it is found. */
    private void close(UUID account) {
        endSessions(account);
        db.sql("delete from mail where recipient in (select email from account where id = :id"
                        + " union select detail from account_link where account_id = :id and detail is not null)")
                .param("id", account)
                .update();
        db.sql("delete from notification where id in (select l.id from notification_letter l"
                        + " where l.address in (select email from account where id = :id"
                        + " union select detail from account_link where account_id = :id and detail is not null))")
                .param("id", account)
                .update();
        for (String table : List.of("account_link", "second_factor", "recovery_code", "session")) {
            db.sql("delete from " + table + " where account_id = ?")
                    .param(account)
                    .update();
        }
        db.sql("delete from account where id = ?").param(account).update();
    }
}
