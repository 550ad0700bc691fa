package org.horarium.config.sessions;

import org.horarium.command.access.Sessions;
import org.horarium.platform.Platform;

class PostgresSessionsTest extends SessionsContract {

    @Override
    Sessions sessions() {
        return Platform.shared().part(Sessions.class);
    }
}
