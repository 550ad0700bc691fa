package org.horarium.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: so many failures of one account, or from one address of the network, and then
 * only as many as trickle back in. It knows no difference between accounts that exist and others. Each process counts
 * for itself.
 */
@Component
class Guessing {

    private static final int REMEMBERED = 200_000;
    private static final int ACCOUNTS_BEHIND_AN_ADDRESS = 10;

    private final Duration window;
    private final int mostOfAnAccount;
    private final Cache<String, Bucket> failures;

    Guessing(
            @Value("${horarium.access.failures:10}") int most,
            @Value("${horarium.access.failures-window:PT15M}") Duration window) {
        this.mostOfAnAccount = most;
        this.window = window;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(window)
                .build();
    }

    /** How long to wait for the next attempt; empty where none is needed. */
    Optional<Duration> mustWait(String email, String address) {
        return Stream.of(ofAccount(email), ofAddress(address))
                .map(bucket -> bucket.estimateAbilityToConsume(1))
                .filter(estimate -> !estimate.canBeConsumed())
                .map(estimate -> Duration.ofNanos(estimate.getNanosToWaitForRefill()))
                .max(Duration::compareTo);
    }

    void failed(String email, String address) {
        ofAccount(email).tryConsume(1);
        ofAddress(address).tryConsume(1);
    }

    private Bucket ofAccount(String email) {
        return bucket("account " + Accounts.normalized(email), mostOfAnAccount);
    }

    /** A clinic may sit behind one address. */
    private Bucket ofAddress(String address) {
        return bucket("address " + address, mostOfAnAccount * ACCOUNTS_BEHIND_AN_ADDRESS);
    }

    private Bucket bucket(String key, int most) {
        return failures.get(key, unknown -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, window)
                        .build())
                .build());
    }
}
