package org.horarium.query.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Cursor;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.doctors.Doctor;
import org.horarium.query.patients.Patient;
import org.horarium.shared.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about medical records. */
@Component
class RecordAnswers {

    private static final String RECORDS =
            """
            select r.id, r.version, r.patient_id, r.appointment_id, r.doctor_id, r.template, r.written_at,
                r.content_version, r.amended, r.erased, v.content, v.signed_at, v.signed_by, v.signed_name
            from medical_record r
                join medical_record_version v on v.record_id = r.id and v.version = r.content_version
            """;

    private final JdbcClient db;
    private final SealedText text;
    private final RecordReports reports;
    private final Queries queries;

    RecordAnswers(JdbcClient db, SealedText text, RecordReports reports, Queries queries) {
        this.db = db;
        this.text = text;
        this.reports = reports;
        this.queries = queries;
    }

    @QueryHandler
    Optional<MedicalRecord> handle(MedicalRecord.ById query) {
        return complete(db.sql(RECORDS + "where r.id = ?")
                        .param(query.id())
                        .query((row, number) -> RecordRow.of(row))
                        .list())
                .stream()
                .findFirst();
    }

    @QueryHandler
    List<MedicalRecord> handle(MedicalRecord.OfPatient query) {
        Cursor after = query.paging().after();
        return complete(db.sql(
                        RECORDS
                                + """
                        where r.patient_id = any (:patients)
                            and (cast(:appointment as uuid) is null or r.appointment_id = cast(:appointment as uuid))
                            and (cast(:key as timestamptz) is null
                                or (r.written_at, r.id) < (cast(:key as timestamptz), cast(:id as uuid)))
                        order by r.written_at desc, r.id desc limit :rows""")
                .param("patients", samePerson(query.patient()))
                .param("appointment", query.appointment())
                .param("key", after == null ? null : momentIn(after.key()))
                .param("id", after == null ? null : after.id())
                .param("rows", query.paging().rows())
                .query((row, number) -> RecordRow.of(row))
                .list());
    }

    @QueryHandler
    List<MedicalRecord.Version> handle(MedicalRecord.Versions query) {
        List<RecordRow> rows = db.sql(
                        """
                select r.id, v.version, r.patient_id, r.appointment_id, r.doctor_id, r.template, v.written_at,
                    v.version as content_version, r.amended, r.erased, v.content, v.signed_at, v.signed_by,
                    v.signed_name
                from medical_record r join medical_record_version v on v.record_id = r.id
                where r.id = ? order by v.version""")
                .param(query.id())
                .query((row, number) -> RecordRow.of(row))
                .list();
        Map<UUID, String> names = names(rows);
        return rows.stream()
                .map(row -> row.version(text.open(row.patient(), row.content()), names.get(row.doctorId())))
                .toList();
    }

    private UUID[] samePerson(UUID patient) {
        return queries.list(new Patient.SameAs(patient), UUID.class).toArray(UUID[]::new);
    }

    private List<MedicalRecord> complete(List<RecordRow> rows) {
        Map<UUID, String> names = names(rows);
        Map<UUID, List<MedicalRecord.Report>> attached = reports.of(rows);
        return rows.stream()
                .map(row -> row.view(
                        text.open(row.patient(), row.content()),
                        names.get(row.doctorId()),
                        attached.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, String> names(List<RecordRow> rows) {
        List<UUID> ids = rows.stream().map(RecordRow::doctorId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : queries.list(new Doctor.ByIds(ids), Doctor.class).stream()
                        .collect(Collectors.toMap(Doctor::id, Doctor::fullName));
    }

    private static OffsetDateTime momentIn(String key) {
        try {
            Instant moment = Objects.requireNonNull(RequestText.instant("cursor", key));
            return moment.atOffset(ZoneOffset.UTC);
        } catch (InvalidInput e) {
            throw Cursor.broken();
        }
    }
}
