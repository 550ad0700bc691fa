package org.horarium.command.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.FindingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to look into, as far as signing it off needs to know it. */
@Component
class FindingQueue {

    private final JdbcClient db;

    FindingQueue(JdbcClient db) {
        this.db = db;
    }

    /**
     * A finding.
     *
     * @param isOpening whether it stands for the opening of a patient in an emergency, of the same id
     */
    record Entry(FindingKind kind, long accesses, Set<String> doers, Set<UUID> patients, boolean isOpening) {}

    Optional<Entry> find(UUID id) {
        return db.sql("select kind, accesses, doers, patients, is_opening from audit.watched where id = ?")
                .param(id)
                .query((row, number) -> new Entry(
                        FindingKind.valueOf(row.getString("kind")),
                        row.getLong("accesses"),
                        Set.copyOf(List.of((String[]) row.getArray("doers").getArray())),
                        Set.copyOf(List.of((UUID[]) row.getArray("patients").getArray())),
                        row.getBoolean("is_opening")))
                .optional();
    }

    void close(FindingReviewed review, Instant at) {
        db.sql(
                        """
                        insert into audit.finding_review (finding, accesses, reviewed_at, reviewed_by, outcome, note)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (finding) do update set accesses = excluded.accesses, reviewed_at = excluded.reviewed_at,
                            reviewed_by = excluded.reviewed_by, outcome = excluded.outcome, note = excluded.note
                        where finding_review.accesses < excluded.accesses""")
                .params(
                        review.finding().value(),
                        review.accesses(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        review.by(),
                        review.outcome().name(),
                        review.note())
                .update();
    }
}
