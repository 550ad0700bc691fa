package org.horarium.command.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.horarium.command.Allowances;
import org.horarium.shared.scheduling.HoldId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many slots visitors set aside from one address of the network: so many in ten minutes, and so many at once. Each
 * process counts for itself. A hold that became a booking counts until it would have lapsed.
 */
@Component
class VisitorLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 200_000;

    private final Allowances begun;
    private final int mostAtOnce;
    private final Clock clock;
    private final Cache<String, Map<HoldId, Instant>> live = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST)
            .build();

    VisitorLimit(
            @Value("${horarium.limits.visitor-holds:6000}") int mostInTenMinutes,
            @Value("${horarium.limits.live-visitor-holds:600}") int mostAtOnce,
            Clock clock) {
        this.begun = new Allowances(mostInTenMinutes, WINDOW);
        this.mostAtOnce = mostAtOnce;
        this.clock = clock;
    }

    /** Counts one more, for as long as it may stand; or tells how long to wait where it is one too many. */
    Optional<Duration> begin(String address, HoldId hold) {
        Instant now = clock.instant();
        Map<HoldId, Instant> standing = live.asMap().compute(address, (key, known) -> {
            Map<HoldId, Instant> still = new HashMap<>(known == null ? Map.of() : known);
            still.values().removeIf(until -> !now.isBefore(until));
            if (still.size() < mostAtOnce) {
                still.put(hold, now.plus(LONGEST));
            }
            return Map.copyOf(still);
        });
        if (!standing.containsKey(hold)) {
            return Optional.of(untilFirstLapses(standing, now));
        }
        if (begun.take(address)) {
            return Optional.empty();
        }
        end(address, hold);
        return Optional.of(begun.mustWait(address).orElse(Duration.ZERO));
    }

    /** Notes when it lapses, as was decided. */
    void lasts(String address, HoldId hold, Instant until) {
        change(address, standing -> standing.replace(hold, until));
    }

    /** Counts it no more. */
    void end(String address, HoldId hold) {
        change(address, standing -> standing.remove(hold));
    }

    private void change(String address, Consumer<Map<HoldId, Instant>> deed) {
        live.asMap().computeIfPresent(address, (key, known) -> {
            Map<HoldId, Instant> standing = new HashMap<>(known);
            deed.accept(standing);
            return Map.copyOf(standing);
        });
    }

    private static Duration untilFirstLapses(Map<HoldId, Instant> standing, Instant now) {
        return standing.values().stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(now, first))
                .orElse(Duration.ZERO);
    }
}
