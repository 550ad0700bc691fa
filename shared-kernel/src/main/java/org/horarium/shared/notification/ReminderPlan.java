package org.horarium.shared.notification;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long before their visits a clinic reminds people, by the type of visit. */
public record ReminderPlan(List<Steps> steps) {

    /** That of a clinic that never said otherwise. */
    public static final ReminderPlan USUAL =
            new ReminderPlan(List.of(new Steps(null, List.of(Duration.ofHours(48), Duration.ofHours(2)))));

    public ReminderPlan {
        steps = List.copyOf(steps);
    }

    /**
     * The reminders of one visit, the first first.
     *
     * @param visitType of which visits; without it, of all that have no steps of their own
     * @param before how long before the start; none where nobody is reminded
     */
    public record Steps(@Nullable String visitType, List<Duration> before) {

        public Steps {
            before =
                    before.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** How long before a visit of that type people are reminded; what the clinic did not name has none. */
    public List<Duration> before(String visitType) {
        return of(visitType).or(() -> of(null)).map(Steps::before).orElse(List.of());
    }

    private Optional<Steps> of(@Nullable String visitType) {
        return steps.stream()
                .filter(it -> visitType == null ? it.visitType() == null : visitType.equals(it.visitType()))
                .findFirst();
    }
}
