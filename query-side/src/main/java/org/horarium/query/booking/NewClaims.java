package org.horarium.query.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims that have not been entered yet: as many as follow each other are entered by one statement. */
final class NewClaims {

    private final Claims claims;
    private final DoubleBookingAlarm alarm;
    private final List<NewClaim> waiting = new ArrayList<>();

    private record NewClaim(Claim claim, Instant at) {}

    NewClaims(Claims claims, DoubleBookingAlarm alarm) {
        this.claims = claims;
        this.alarm = alarm;
    }

    void add(Claim claim, Instant at) {
        waiting.add(new NewClaim(claim, at));
    }

    /** Enters them in their order. What cannot be held but was not known either, stands in the way of another claim. */
    void enter() {
        if (waiting.isEmpty()) {
            return;
        }
        Set<UUID> held = claims.hold(waiting.stream().map(NewClaim::claim).toList());
        waiting.stream()
                .filter(one -> !held.contains(one.claim().appointmentId()) && claims.remember(one.claim()))
                .forEach(one -> alarm.raise(one.claim(), one.at()));
        waiting.clear();
    }
}
