package org.horarium.config.store.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.horarium.config.embedded.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the server before the first event is written, and refuses what would lose or hide events. */
public final class StoreGuard {

    private static final int FIRST_VERSION_WITH_TRANSACTION_TIMEOUT = 170_000;
    private static final Set<String> DURABLE = Set.of("on", "local", "remote_write", "remote_apply");

    private final JdbcClient db;

    /** Looks through that client, whose sessions have the application's limits. */
    public StoreGuard(JdbcClient db) {
        this.db = db;
    }

    /**
     * Returns where all is well.
     *
     * @throws CannotStart with what is wrong and what to do
     */
    public void check() {
        checkServer(settings());
        if (areTransactionsAhead()) {
            throw new CannotStart(
                    "The events were restored into a database whose transaction numbers lie behind theirs, so that new events would"
                            + " come to stand before old ones; stop every node and run script/advance-transactions once.");
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
                .collect(java.util.stream.Collectors.toMap(
                        row -> String.valueOf(row.get("name")), row -> String.valueOf(row.get("setting"))));
    }

    private boolean areTransactionsAhead() {
        return db.sql(
                        """
                        select exists (
                            select from domain_event
                            where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))""")
                .query(Boolean.class)
                .single();
    }
}
