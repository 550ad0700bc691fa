package org.horarium.config.architecture.broken.command.booking;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate that everybody can see, and that finds out the time by itself. */
public class ClockReadingCalendar {

    @AggregateIdentifier
    private @Nullable String id;

    boolean isNamed() {
        return id != null;
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    Instant now() {
        return Instant.now();
    }
}
