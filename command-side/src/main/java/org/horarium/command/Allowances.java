package org.horarium.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Optional;

/** How often each of many may do something: so many times at once, and then as often as that trickles back in. Each process counts for itself. */
public final class Allowances {

    private static final int REMEMBERED = 200_000;

    private final int most;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    /** @param window in which all of them trickle back in */
    public Allowances(int most, Duration window) {
        this.most = most;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(window)
                .build();
    }

    /** Takes one of that one's, if there is one left. */
    public boolean take(String whose) {
        return bucket(whose).tryConsume(1);
    }

    /** How long until there is one again; empty where there is one now. */
    public Optional<Duration> mustWait(String whose) {
        EstimationProbe probe = bucket(whose).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String whose) {
        return buckets.get(whose, unknown -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, window)
                        .build())
                .build());
    }
}
