package org.horarium.config.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.TrackingToken;
import org.horarium.query.scheduling.SlotVisibility;
import org.horarium.shared.InvalidInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Waits until a write can be read: first in the projections, then in the search that mirrors one of them. */
@Component
public class Visibility {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);
    private static final Pattern TOKEN = Pattern.compile("([a-z-]+-[0-9a-f-]{36}[0-9-]*)@(\\d{1,18})");

    private final EventPlaces places;
    private final Progress progress;
    private final ObjectProvider<SlotVisibility> search;

    Visibility(EventPlaces places, Progress progress, ObjectProvider<SlotVisibility> search) {
        this.places = places;
        this.progress = progress;
        this.search = search;
    }

    /**
     * Returns when the write that gave that token can be read.
     *
     * @param inSearch whether the slot search is to be read, which mirrors its projection a moment later
     * @throws NotYetVisible when that takes longer than two seconds
     */
    public void await(String token, boolean inSearch) throws InterruptedException {
        await(place(token), inSearch, LONGEST);
    }

    /**
     * Returns when all that is written by now can be read in the projection of that processor, for a decision that rests
     * on it.
     *
     * @throws NotYetVisible when that takes longer than two seconds
     */
    public void awaitAllOf(String processor) throws InterruptedException {
        Optional<TrackingToken> last = places.last();
        await(
                () -> last.map(place -> progress.hasReached(processor, place)).orElse(true),
                System.nanoTime() + LONGEST.toNanos());
    }

    /** Returns when all that is written by now can be read, in the search too. */
    public void awaitEverything(Duration longest) throws InterruptedException {
        await(places.last(), true, longest);
    }

    private void await(Optional<TrackingToken> place, boolean inSearch, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        await(() -> place.map(progress::hasReached).orElse(true), deadline);
        SlotVisibility mirrored = search.getIfAvailable();
        if (inSearch && mirrored != null) {
            long revision = mirrored.latestRevision();
            await(() -> mirrored.isVisible(revision), deadline);
        }
    }

    /** Empty for a write that never was: whoever made that up must not learn by it what there is. */
    private Optional<TrackingToken> place(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new InvalidInput("Horarium-Consistency-Token", "must be one that this API gave");
        }
        return places.of(parts.group(1), Long.parseLong(parts.group(2)));
    }

    private static void await(BooleanSupplier visible, long deadline) throws InterruptedException {
        while (!visible.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new NotYetVisible();
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
