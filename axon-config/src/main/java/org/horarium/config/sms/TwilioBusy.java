package org.horarium.config.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Twilio takes nothing now: there was too much, or it is down. */
final class TwilioBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration after;

    TwilioBusy(int status, @Nullable Duration after) {
        super("HTTP " + status);
        this.status = status;
        this.after = after;
    }

    String code() {
        return "twilio-" + status;
    }

    @Nullable
    Duration after() {
        return after;
    }
}
