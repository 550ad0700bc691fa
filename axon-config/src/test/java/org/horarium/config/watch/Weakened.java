package org.horarium.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A watch that has one weakness, which the stories must tell.
 *
 * @param sight what it makes of the trail
 */
record Weakened(String weakness, Supplier<Watch> watch, UnaryOperator<List<Seen>> sight) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    static List<Weakened> all() {
        return List.of(
                limited("its window is closed at both ends", HOUR.plusNanos(1), 3, QUARTER, 5),
                limited("its window is a moment shorter", HOUR.minusMillis(1), 3, QUARTER, 5),
                limited("it lets one patient more pass", HOUR, 4, QUARTER, 5),
                limited("it lets one patient fewer pass", HOUR, 2, QUARTER, 5),
                limited("it lets one failure more pass", HOUR, 3, QUARTER, 6),
                limited("it asks one failure earlier", HOUR, 3, QUARTER, 4),
                limited("its window for failures is closed at both ends", HOUR, 3, QUARTER.plusNanos(1), 5),
                limited("its window for failures is a moment shorter", HOUR, 3, QUARTER.minusMillis(1), 5),
                opened("it takes two openings for one", (who, whom, at) -> Optional.of(Story.FIRST_OPENING)),
                opened("it knows no opening", (who, whom, at) -> Optional.empty()),
                blind(
                        "emergencies",
                        new OutsideRelation(),
                        new BulkReading(Story.LIMITS),
                        new FailedSignIns(Story.LIMITS)),
                blind("relations", opening(), new BulkReading(Story.LIMITS), new FailedSignIns(Story.LIMITS)),
                blind("bulk", opening(), new OutsideRelation(), new FailedSignIns(Story.LIMITS)),
                blind("sign-ins", opening(), new OutsideRelation(), new BulkReading(Story.LIMITS)),
                seeing("it starts anew every full hour", Weakened::startingAnew),
                seeing("it counts looks instead of patients", Weakened::looks),
                seeing("it leaves out what comes late", Weakened::inOrder),
                seeing("it takes refusals for looks", trail -> each(trail, Weakened::shown)),
                seeing("it takes not knowing for having nothing to do", trail -> each(trail, Weakened::unrelated)),
                seeing("it takes all visitors for one", trail -> each(trail, Weakened::named)));
    }

    private static Weakened limited(String weakness, Duration reading, int patients, Duration signingIn, int signIns) {
        Limits limits = new Limits(reading, Map.of(Role.DOCTOR, patients, Role.STAFF, 5), signingIn, signIns);
        return new Weakened(weakness, () -> Watch.by(limits, Story.OPENINGS), trail -> trail);
    }

    private static Weakened opened(String weakness, Openings openings) {
        return new Weakened(weakness, () -> Watch.by(Story.LIMITS, openings), trail -> trail);
    }

    private static Weakened blind(String to, Detector... others) {
        return new Weakened("it has no eye for " + to, () -> new Watch(List.of(others)), trail -> trail);
    }

    private static Weakened seeing(String weakness, UnaryOperator<List<Seen>> sight) {
        return new Weakened(weakness, () -> Watch.by(Story.LIMITS, Story.OPENINGS), sight);
    }

    private static Detector opening() {
        return new EmergencyUse(Story.OPENINGS);
    }

    private static List<Seen> startingAnew(List<Seen> trail) {
        return each(
                trail,
                seen -> with(
                        seen,
                        seen.at().truncatedTo(ChronoUnit.HOURS),
                        seen.entry().patients()));
    }

    private static List<Seen> looks(List<Seen> trail) {
        AtomicLong next = new AtomicLong();
        return each(
                trail,
                seen -> with(
                        seen,
                        seen.at(),
                        seen.entry().patients().stream()
                                .map(patient -> new UUID(8, next.incrementAndGet()))
                                .toList()));
    }

    private static List<Seen> inOrder(List<Seen> trail) {
        List<Seen> kept = new ArrayList<>();
        for (Seen seen : trail) {
            if (kept.isEmpty() || !seen.at().isBefore(kept.get(kept.size() - 1).at())) {
                kept.add(seen);
            }
        }
        return kept;
    }

    private static List<Seen> each(List<Seen> trail, UnaryOperator<Seen> change) {
        return trail.stream().map(change).toList();
    }

    private static Seen shown(Seen seen) {
        return with(
                seen,
                seen.entry().actor(),
                seen.at(),
                seen.entry().patients(),
                AccessOutcome.ALLOWED,
                seen.entry().related());
    }

    private static Seen unrelated(Seen seen) {
        AccessEntry entry = seen.entry();
        boolean related = Boolean.TRUE.equals(entry.related());
        return with(seen, entry.actor(), seen.at(), entry.patients(), entry.outcome(), related);
    }

    private static Seen named(Seen seen) {
        AccessEntry entry = seen.entry();
        String actor = entry.actor().equals("visitor") ? "anybody" : entry.actor();
        return with(seen, actor, seen.at(), entry.patients(), entry.outcome(), entry.related());
    }

    private static Seen with(Seen seen, Instant at, List<UUID> patients) {
        AccessEntry entry = seen.entry();
        return with(seen, entry.actor(), at, patients, entry.outcome(), entry.related());
    }

    private static Seen with(
            Seen seen,
            String actor,
            Instant at,
            List<UUID> patients,
            AccessOutcome outcome,
            @Nullable Boolean related) {
        AccessEntry entry = seen.entry();
        return new Seen(
                seen.place(),
                new AccessEntry(
                        entry.id(),
                        at,
                        actor,
                        entry.role(),
                        null,
                        entry.purpose(),
                        entry.action(),
                        entry.what(),
                        patients,
                        null,
                        outcome,
                        null,
                        entry.emergency(),
                        related,
                        entry.address(),
                        null,
                        null));
    }

    @Override
    public String toString() {
        return weakness;
    }
}
