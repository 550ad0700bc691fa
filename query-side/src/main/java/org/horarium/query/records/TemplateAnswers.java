package org.horarium.query.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.shared.records.RecordTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers under which headings clinicians write. */
@Component
class TemplateAnswers {

    private static final VisitTemplate USUAL =
            new VisitTemplate(null, RecordTemplate.USUAL.findings(), RecordTemplate.USUAL.plan(), null);

    private final JdbcClient db;

    TemplateAnswers(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    List<VisitTemplate> handle(VisitTemplate.All query) {
        List<VisitTemplate> own = db.sql(
                        "select visit_type, findings, plan, version from record_template order by visit_type")
                .query((row, number) -> template(row))
                .list();
        return Stream.concat(Stream.of(USUAL), own.stream()).toList();
    }

    private static VisitTemplate template(ResultSet row) throws SQLException {
        return new VisitTemplate(
                row.getString("visit_type"),
                List.of((String[]) row.getArray("findings").getArray()),
                List.of((String[]) row.getArray("plan").getArray()),
                row.getLong("version"));
    }
}
