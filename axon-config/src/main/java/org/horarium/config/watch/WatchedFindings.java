package org.horarium.config.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.shared.audit.FindingKind;
import org.horarium.shared.audit.ReviewOutcome;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what there is to look into, the latest first. */
@Component
class WatchedFindings {

    private static final int MOST_PATIENTS = 100;

    /** Where what was found of an opening is kept, sealed with the patient's key. */
    private static final String SEALED_NOTE = "emergency_access.finding";

    private final JdbcClient db;
    private final PatientCipher cipher;

    WatchedFindings(JdbcClient db, PatientCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    List<WatchedFinding> list(@Nullable FindingKind kind, @Nullable Boolean reviewed, Paging paging) {
        Cursor after = paging.after();
        return db.sql(
                        """
                        select * from audit.watched
                        where (cast(:kind as text) is null or kind = :kind)
                            and (cast(:reviewed as boolean) is null or is_reviewed = :reviewed)
                            and (cast(:at as timestamptz) is null
                                or first_at <= :at and (first_at < :at or id > cast(:id as uuid)))
                        order by first_at desc, id limit :limit""")
                .param("kind", kind == null ? null : kind.name())
                .param("reviewed", reviewed)
                .param("at", after == null ? null : moment(after))
                .param("id", after == null ? null : after.id())
                .param("limit", paging.rows())
                .query(this::row)
                .list();
    }

    private static OffsetDateTime moment(Cursor cursor) {
        try {
            return OffsetDateTime.parse(cursor.key());
        } catch (DateTimeException e) {
            throw Cursor.broken();
        }
    }

    private WatchedFinding row(ResultSet row, int number) throws SQLException {
        return new WatchedFinding(
                row.getObject("id", UUID.class),
                FindingKind.valueOf(row.getString("kind")).code(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("address"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("accesses"),
                Stream.of((UUID[]) row.getArray("patients").getArray())
                        .limit(MOST_PATIENTS)
                        .toList(),
                List.of((String[]) row.getArray("entries").getArray()),
                row.getString("explanation"),
                !row.getBoolean("is_reviewed"),
                review(row));
    }

    private WatchedFinding.@Nullable Review review(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("reviewed_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        String outcome = row.getString("outcome");
        return new WatchedFinding.Review(
                at.toInstant(),
                row.getObject("reviewed_by", UUID.class),
                outcome == null ? null : ReviewOutcome.valueOf(outcome).code(),
                note(row));
    }

    private String note(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed_note");
        if (sealed == null) {
            String plain = row.getString("note");
            return plain == null ? Erased.TEXT : plain;
        }
        PatientId patient = new PatientId(((UUID[]) row.getArray("patients").getArray())[0]);
        return cipher.open(patient, SEALED_NOTE, sealed)
                .map(plain -> new String(plain, UTF_8))
                .orElse(Erased.TEXT);
    }
}
