package org.horarium.config.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.FindingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found, and how far the trail was followed for it. */
@Component
class Findings {

    /** Of all who follow the trail, whoever has this lock does so. */
    private static final String KEY = "hashtextextended('audit.watch_place', 0)";

    private static final String KEEP =
            """
            insert into audit.finding (id, kind, actor, role, address, day, first_at, last_at, accesses, doers, patients,
                entries, explanation, last_transaction, last_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as xid8), ?)
            on conflict (id) do update set first_at = excluded.first_at, last_at = excluded.last_at,
                accesses = excluded.accesses, doers = excluded.doers, patients = excluded.patients,
                entries = excluded.entries, explanation = excluded.explanation,
                last_transaction = excluded.last_transaction, last_number = excluded.last_number""";

    private final JdbcClient db;

    Findings(JdbcClient db) {
        this.db = db;
    }

    /** Whether nobody else follows the trail until the end of the transaction. */
    boolean isAlone() {
        return db.sql("select pg_try_advisory_xact_lock(" + KEY + ")")
                .query(Boolean.class)
                .single();
    }

    /** How far the trail was followed. */
    Place place() {
        return db.sql("select cast(transaction_id as text) as transaction, number from audit.watch_place")
                .query((row, number) -> place(row, "transaction", "number"))
                .single();
    }

    void moveTo(Place place) {
        db.sql("update audit.watch_place set transaction_id = cast(? as xid8), number = ?")
                .params(Long.toUnsignedString(place.transaction()), place.number())
                .update();
    }

    /** Lets the findings grow by those signs. */
    void add(List<Sign> signs, Explanation explanation) {
        Map<UUID, Finding> known =
                known(signs.stream().map(Sign::finding).distinct().toList());
        Growth.of(known, signs).values().stream()
                .filter(finding -> !finding.equals(known.get(finding.id())))
                .forEach(finding -> keep(finding, explanation.of(finding)));
    }

    private Map<UUID, Finding> known(Collection<UUID> ids) {
        Map<UUID, Finding> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            db.sql("select *, cast(last_transaction as text) as last from audit.finding where id = any (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query(Findings::finding)
                    .list()
                    .forEach(finding -> found.put(finding.id(), finding));
        }
        return found;
    }

    private void keep(Finding finding, String explanation) {
        db.sql(KEEP)
                .param(finding.id())
                .param(finding.kind().name())
                .param(finding.actor())
                .param(finding.role())
                .param(finding.address())
                .param(finding.day())
                .param(time(finding.firstAt()))
                .param(time(finding.lastAt()))
                .param(finding.accesses())
                .param(finding.doers().stream().sorted().toArray(String[]::new))
                .param(finding.patients().stream().sorted().toArray(UUID[]::new))
                .param(finding.entries().toArray(String[]::new))
                .param(explanation)
                .param(Long.toUnsignedString(finding.last().transaction()))
                .param(finding.last().number())
                .update();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                FindingKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("role"),
                row.getString("address"),
                row.getObject("day", LocalDate.class),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("accesses"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("doers").getArray())),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("patients").getArray())),
                List.of((String[]) row.getArray("entries").getArray()),
                place(row, "last", "last_number"));
    }

    private static Place place(ResultSet row, String transaction, String number) throws SQLException {
        return new Place(Long.parseUnsignedLong(row.getString(transaction)), row.getLong(number));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
