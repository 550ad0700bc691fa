package org.horarium.config.seal;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections of the seal's own, so that it never stands in line with those who append. */
interface Connecting {

    /** A new connection. */
    Connection connect() throws SQLException;
}
