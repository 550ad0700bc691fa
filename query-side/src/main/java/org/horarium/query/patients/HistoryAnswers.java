package org.horarium.query.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Cursor;
import org.horarium.shared.patients.HistoryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about patients' histories; those of former entries of the same person are among them. */
@Component
class HistoryAnswers {

    private final JdbcClient db;
    private final SealedJson sealed;
    private final SamePerson samePerson;

    HistoryAnswers(JdbcClient db, SealedJson sealed, SamePerson samePerson) {
        this.db = db;
        this.sealed = sealed;
        this.samePerson = samePerson;
    }

    @QueryHandler
    List<PatientHistory.Item> handle(PatientHistory.Find query) {
        HistoryKind kind = query.kind();
        Cursor after = query.paging().after();
        return db.sql(
                        """
                select * from patient_history
                where patient_id = any (:patients) and not retracted
                    and (cast(:kind as text) is null or kind = :kind)
                    and (cast(:at as timestamptz) is null or (recorded_at, id) < (:at, cast(:id as uuid)))
                order by recorded_at desc, id desc limit :rows""")
                .param("patients", samePerson.as(query.patient()).toArray(UUID[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("at", after == null ? null : momentIn(after))
                .param("id", after == null ? null : after.id())
                .param("rows", query.paging().rows())
                .query((row, number) -> item(query.patient(), row))
                .list();
    }

    @QueryHandler
    List<PatientHistory.Version> handle(PatientHistory.FindVersions query) {
        return db.sql(
                        """
                select * from patient_history_version where patient_id = any (:patients) and entry_id = :entry
                order by version desc""")
                .param("patients", samePerson.as(query.patient()).toArray(UUID[]::new))
                .param("entry", query.entry())
                .query((row, number) -> version(query.patient(), row))
                .list();
    }

    private PatientHistory.Item item(UUID asked, ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        Optional<HistoryContent> content = content(patient, HistoryProjection.CONTENT, row);
        HistoryContent said = content.orElse(HistoryContent.NOTHING);
        return new PatientHistory.Item(
                row.getObject("id", UUID.class),
                asked,
                patient.equals(asked) ? null : patient,
                Objects.requireNonNull(PatientHistory.code(row.getString("kind"))),
                said.text(),
                said.system(),
                said.code(),
                said.detail(),
                said.criticality(),
                said.since(),
                said.until(),
                Objects.requireNonNull(PatientHistory.code(row.getString("source"))),
                at(row),
                new PatientHistory.Recorder(row.getString("role")),
                row.getInt("corrected"),
                content.isEmpty(),
                row.getLong("version"));
    }

    private PatientHistory.Version version(UUID asked, ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        Optional<HistoryContent> content = content(patient, HistoryProjection.VERSION, row);
        HistoryContent said = content.orElse(HistoryContent.NOTHING);
        String kind = row.getString("kind");
        return new PatientHistory.Version(
                row.getLong("version"),
                asked,
                patient.equals(asked) ? null : patient,
                PatientHistory.code(kind),
                said.text(),
                said.system(),
                said.code(),
                said.detail(),
                said.criticality(),
                said.since(),
                said.until(),
                PatientHistory.code(row.getString("source")),
                at(row),
                new PatientHistory.Recorder(row.getString("role")),
                kind == null,
                said.reason(),
                content.isEmpty());
    }

    private Optional<HistoryContent> content(UUID patient, String place, ResultSet row) throws SQLException {
        return sealed.open(patient, place, row.getBytes("content"), HistoryContent.class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime momentIn(Cursor cursor) {
        try {
            return OffsetDateTime.ofInstant(Instant.parse(cursor.key()), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Cursor.broken();
        }
    }
}
