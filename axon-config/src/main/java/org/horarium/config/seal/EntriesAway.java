package org.horarium.config.seal;

import java.sql.SQLException;

/** The database broke off while entries were read from it. */
final class EntriesAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntriesAway(SQLException cause) {
        super(cause);
    }
}
