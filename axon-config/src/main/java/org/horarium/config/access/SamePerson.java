package org.horarium.config.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.horarium.shared.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks a question about a patient of the other entries of the same person, too, where there are some. Most patients have
 * one, and cost no question more where the answer is yes.
 */
final class SamePerson {

    private static final String ABOVE =
            """
            with recursive above (id, merged_into) as (
                select id, merged_into from directory.patient where id = ?
                union select p.id, p.merged_into from directory.patient p join above on p.id = above.merged_into)
            """;

    private static final String ALL = ABOVE
            + """
            , everybody (id) as (
                select id from above where merged_into is null
                union select p.id from directory.patient p join everybody on p.merged_into = everybody.id)
            select id from everybody""";

    private final JdbcClient db;

    SamePerson(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is so of the patient or of any entry of the same person. */
    boolean any(PatientId patient, Predicate<UUID[]> question) {
        return asked(patient, ALL, question);
    }

    /** Whether it is so of the patient or of the entries that are used instead: these know more than those that point to them. */
    boolean anyAbove(PatientId patient, Predicate<UUID[]> question) {
        return asked(patient, ABOVE + "select id from above", question);
    }

    private boolean asked(PatientId patient, String others, Predicate<UUID[]> question) {
        UUID[] alone = {patient.value()};
        if (question.test(alone)) {
            return true;
        }
        List<UUID> all = db.sql(others).param(patient.value()).query(UUID.class).list();
        return all.size() > 1 && question.test(all.toArray(UUID[]::new));
    }
}
