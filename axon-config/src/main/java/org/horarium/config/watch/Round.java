package org.horarium.config.watch;

import java.util.List;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the trail one step further: what the next entries show is kept with the place, both or neither. */
final class Round {

    static final int AT_ONCE = 500;

    private final Trail trail;
    private final Findings findings;
    private final Openings openings;
    private final Limits limits;
    private final TransactionTemplate transaction;

    Round(Trail trail, Findings findings, Openings openings, Limits limits, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.findings = findings;
        this.openings = openings;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there may be more to follow. */
    boolean follow(int atOnce) {
        return Objects.requireNonNull(transaction.execute(status -> findings.isAlone() && step(atOnce)));
    }

    private boolean step(int atOnce) {
        Place place = findings.place();
        List<Seen> next = trail.after(place, atOnce);
        if (next.isEmpty()) {
            return false;
        }
        Watch watch = Watch.by(limits, openings);
        trail.before(next, place, limits).forEach(watch::remember);
        findings.add(next.stream().flatMap(watch::see).toList(), new Explanation(limits));
        findings.moveTo(next.get(next.size() - 1).place());
        return next.size() == atOnce;
    }
}
