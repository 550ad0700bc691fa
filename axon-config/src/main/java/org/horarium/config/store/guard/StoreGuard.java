package org.horarium.config.store.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.horarium.config.embedded.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the server before the first event is written, and refuses what would lose or hide events. */
public final class StoreGuard {

    private static final int FIRST_VERSION_WITH_TRANSACTION_TIMEOUT = 170_000;
    private static final Set<String> DURABLE = Set.of("on", "local", "remote_write", "remote_apply");

    private final JdbcClient db;
    private final TransactionNumbers numbers;

    /** Looks through connections that have the application's limits. */
    public StoreGuard(DataSource database) {
        this.db = JdbcClient.create(database);
        this.numbers = new TransactionNumbers(database);
    }

    /**
     * Returns where all is well.
     *
     * @param cure whether to mend what a logical restore has left, instead of refusing it
     * @throws CannotStart with what is wrong and what to do
     */
    public void check(boolean cure) {
        checkServer(settings());
        refuseHalfAHistory();
        if (cure) {
            numbers.advance();
        }
        if (numbers.behind().signum() > 0) {
            throw new CannotStart(
                    "The events were restored into a database whose transaction numbers lie behind theirs, so that new"
                            + " events would come to stand before old ones; stop every node and run"
                            + " script/advance-transactions once.");
        }
    }

    private void refuseHalfAHistory() {
        if (db.sql("select exists (select from event_import)")
                .query(Boolean.class)
                .single()) {
            throw new CannotStart(
                    "An import of events into this database has not ended; run script/import-events once more.");
        }
    }

    private static void checkServer(Map<String, String> settings) {
        if (Integer.parseInt(settings.getOrDefault("server_version_num", "0"))
                < FIRST_VERSION_WITH_TRANSACTION_TIMEOUT) {
            throw new CannotStart(
                    "Horarium needs PostgreSQL 17 or later: earlier ones cannot end a transaction that hangs.");
        }
        require(settings, "fsync", Set.of("on"));
        require(settings, "full_page_writes", Set.of("on"));
        require(settings, "synchronous_commit", DURABLE);
        require(settings, "default_transaction_isolation", Set.of("read committed"));
        require(settings, "server_encoding", Set.of("UTF8"));
        for (String limit : List.of("transaction_timeout", "idle_in_transaction_session_timeout", "lock_timeout")) {
            if (Long.parseLong(settings.getOrDefault(limit, "0")) == 0) {
                throw new CannotStart(
                        "PostgreSQL did not take the limit %s from the application; something between the two drops it."
                                .formatted(limit));
            }
        }
    }

    private static void require(Map<String, String> settings, String name, Set<String> allowed) {
        String value = settings.getOrDefault(name, "unknown");
        if (!allowed.contains(value)) {
            throw new CannotStart("PostgreSQL runs with %s = %s, but events are safe only with %s."
                    .formatted(name, value, String.join(" or ", allowed)));
        }
    }

    private Map<String, String> settings() {
        return db.sql("select name, setting from pg_settings").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("name")), row -> String.valueOf(row.get("setting"))));
    }
}
