package org.horarium.command.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps strangers from flooding somebody's letter box: what is too much is not written, and answered alike. */
@Component
class LetterLimit {

    /** The account that nobody has. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TO_AN_ADDRESS = 5;
    private static final int FROM_AN_ADDRESS = 100;
    private static final int REMEMBERED = 200_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(WINDOW)
            .build();

    boolean allows(String email, String from) {
        return bucket("to " + email.strip().toLowerCase(Locale.ROOT), TO_AN_ADDRESS)
                        .tryConsume(1)
                && bucket("from " + from, FROM_AN_ADDRESS).tryConsume(1);
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(key, unknown -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, WINDOW)
                        .build())
                .build());
    }
}
