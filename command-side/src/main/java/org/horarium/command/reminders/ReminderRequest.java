package org.horarium.command.reminders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.notification.ReminderPlan;
import org.jspecify.annotations.Nullable;

/** How a clinic reminds people, as clients send and get it. */
record ReminderRequest(@NotNull @Size(max = 100) List<@NotNull @Valid Steps> steps) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(60);

    record Steps(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Nullable String visitType,
            @NotNull @Size(max = 10) List<@NotNull Duration> before) {}

    static ReminderRequest of(ReminderPlan plan) {
        return new ReminderRequest(plan.steps().stream()
                .map(it -> new Steps(it.visitType(), it.before()))
                .toList());
    }

    ReminderPlan plan() {
        boolean areOnce = steps.stream()
                        .map(Steps::visitType)
                        .map(Objects::toString)
                        .distinct()
                        .count()
                == steps.size();
        if (!areOnce) {
            throw new InvalidInput("steps", "must name each type of visit once");
        }
        boolean arePossible = steps.stream()
                .flatMap(it -> it.before().stream())
                .allMatch(before -> before.compareTo(SHORTEST) >= 0 && before.compareTo(LONGEST) <= 0);
        if (!arePossible) {
            throw new InvalidInput("before", "must be between five minutes and 60 days, such as PT48H");
        }
        return new ReminderPlan(steps.stream()
                .map(it -> new ReminderPlan.Steps(it.visitType(), it.before()))
                .toList());
    }
}
