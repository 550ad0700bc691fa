package org.horarium.command.keys;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whose key something is. */
public interface KnownKeys {

    /** How every key begins, so that it is told apart from a token, and is noticed where it was not to be. */
    String PREFIX = "hrk_";

    /** Those that are kept there, for processes that make none themselves. */
    static KnownKeys in(JdbcClient db, Clock clock) {
        return new ApiKeys(db, clock);
    }

    /** What was presented, if it is a key that has neither expired nor been revoked. */
    Optional<ApiKey> find(String presented);
}
