package org.horarium.query.patients;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which former entries point to a patient, and to those, and so on. */
@Component
class SamePerson {

    private final JdbcClient db;

    SamePerson(JdbcClient db) {
        this.db = db;
    }

    /** The patient and all formers. */
    List<UUID> as(UUID patient) {
        return db.sql(
                        """
                with recursive one (id) as (
                    select cast(? as uuid)
                    union select p.id from patient p join one on p.merged_into = one.id)
                select id from one""")
                .param(patient)
                .query(UUID.class)
                .list();
    }
}
