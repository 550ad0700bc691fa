package org.horarium.config.export;

import java.sql.SQLException;

/** The database went away while the trail was read. */
final class TrailAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrailAway(SQLException cause) {
        super(cause);
    }
}
