package org.horarium.query.patients;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows for whom somebody was named guardian, those who have come of age among them. */
@Component
class Dependants {

    private final JdbcClient db;

    Dependants(JdbcClient db) {
        this.db = db;
    }

    /** Asks for the patients whose guardian that one is. */
    record Of(UUID guardian) {}

    @QueryHandler
    List<Patient.Line> handle(Of query) {
        return db.sql(
                        """
                select p.id, p.full_name, p.date_of_birth from guardian g join patient p on p.id = g.patient_id
                where g.guardian_id = ? and not p.erased and p.merged_into is null order by p.full_name, p.id""")
                .param(query.guardian())
                .query(Patient.Line.class)
                .list();
    }
}
