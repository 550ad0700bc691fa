package org.horarium.command.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Until when somebody may think about an offer: for as long as the setting says, and for less where the visit is near. */
@Component
class Deadlines {

    /** Nobody reads and answers a message in less. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private static final int SHARE = 3;

    private final Duration usual;

    Deadlines(@Value("${horarium.waitlist.time-to-answer:PT30M}") Duration usual) {
        this.usual = usual;
    }

    /**
     * The deadline of an offer that is made now; none where there is no time for one.
     *
     * @param bookableUntil when the visit cannot be booked any more
     */
    Optional<Instant> of(Instant now, Instant bookableUntil) {
        Duration left = Duration.between(now, bookableUntil);
        if (left.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        Duration share = left.dividedBy(SHARE);
        Duration shorter = share.compareTo(usual) < 0 ? share : usual;
        Duration time = shorter.compareTo(LEAST) < 0 && usual.compareTo(LEAST) >= 0 ? LEAST : shorter;
        return Optional.of(now.plus(time).truncatedTo(ChronoUnit.SECONDS));
    }
}
