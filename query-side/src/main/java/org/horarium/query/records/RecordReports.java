package org.horarium.query.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the reports of records, all of a page's at once. Of one whose name nobody can read nothing is left to show. */
@Component
class RecordReports {

    private final JdbcClient db;
    private final SealedText text;

    RecordReports(JdbcClient db, SealedText text) {
        this.db = db;
        this.text = text;
    }

    Map<UUID, List<MedicalRecord.Report>> of(List<RecordRow> records) {
        Map<UUID, List<MedicalRecord.Report>> found = new HashMap<>();
        db.sql(
                        """
                select record_id, id, patient_id, media_type, bytes, attached_at, file_name
                from medical_record_report
                where record_id = any (?) and not withdrawn and file_name is not null
                order by record_id, attached_version""")
                .param(records.stream().map(RecordRow::id).toArray(UUID[]::new))
                .query(row -> {
                    add(row, found);
                });
        return found;
    }

    private void add(ResultSet row, Map<UUID, List<MedicalRecord.Report>> found) throws SQLException {
        PatientId patient = new PatientId(row.getObject("patient_id", UUID.class));
        UUID id = row.getObject("id", UUID.class);
        String mediaType = row.getString("media_type");
        long bytes = row.getLong("bytes");
        var attachedAt = row.getObject("attached_at", OffsetDateTime.class).toInstant();
        List<MedicalRecord.Report> ofRecord =
                found.computeIfAbsent(row.getObject("record_id", UUID.class), none -> new ArrayList<>());
        text.openName(patient, row.getBytes("file_name"))
                .ifPresent(name -> ofRecord.add(new MedicalRecord.Report(id, name, mediaType, bytes, attachedAt)));
    }
}
