package org.horarium.query.scheduling;

import java.time.Instant;

/** Moments as whole minutes since 1970: small enough to keep millions of them. */
final class EpochMinutes {

    private EpochMinutes() {}

    static int of(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 60));
    }

    /** The first whole minute that is not before the moment. */
    static int atOrAfter(Instant moment) {
        return of(moment.plusSeconds(60).minusNanos(1));
    }

    static Instant instant(int minutes) {
        return Instant.ofEpochSecond(minutes * 60L);
    }
}
