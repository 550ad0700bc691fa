package org.horarium.query.records;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.horarium.shared.records.RecordTemplateEvent.RecordTemplateSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the headings for each type of visit that has its own. */
@Component
@ProcessingGroup("records.medical-records")
class TemplateProjection {

    private final JdbcClient db;

    TemplateProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(RecordTemplateSet event, @SequenceNumber long version) {
        db.sql(
                        """
                insert into record_template as t (visit_type, version, findings, plan) values (?, ?, ?, ?)
                on conflict (visit_type) do update
                set version = excluded.version, findings = excluded.findings, plan = excluded.plan
                where t.version < excluded.version""")
                .params(
                        event.visitType(),
                        version,
                        event.template().findings().toArray(String[]::new),
                        event.template().plan().toArray(String[]::new))
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("delete from record_template").update();
    }
}
