package org.horarium.config.letters;

import java.time.Instant;
import java.util.List;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators see which events the projections could not handle, and retry or give up each. */
@RestController
@RequestMapping("/api/projections/dead-letters")
class DeadLettersEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersEndpoint.class);
    private static final int SHOWN = 500;
    private static final int LONGEST_REASON = 200;

    private final DeadLetters letters;
    private final Mending mending;

    DeadLettersEndpoint(DeadLetters letters, Mending mending) {
        this.letters = letters;
        this.mending = mending;
    }

    /** Parked sequences, oldest first. */
    record Letters(List<Entry> items) {}

    /** A sequence by the event at which it is stuck. */
    record Entry(String projection, String sequence, long letters, StuckAt stuckAt) {
        static Entry of(DeadLetters.Sequence parked) {
            DeadLetter first = parked.first();
            StuckAt stuckAt = new StuckAt(
                    first.eventType(),
                    first.stream(),
                    first.version(),
                    first.position(),
                    first.recordedAt(),
                    first.cause(),
                    first.attempts(),
                    first.parkedAt());
            return new Entry(first.projection(), first.sequence(), parked.letters(), stuckAt);
        }
    }

    record StuckAt(
            String eventType,
            String stream,
            long version,
            @Nullable Long position,
            Instant recordedAt,
            @Nullable String cause,
            int attempts,
            Instant parkedAt) {}

    @Access(value = Role.ADMIN, discloses = Disclosure.NOTHING)
    @GetMapping
    Letters list() {
        return new Letters(letters.list(SHOWN).stream().map(Entry::of).toList());
    }

    @Access(Role.ADMIN)
    @PostMapping("/{projection}/{sequence}/retry")
    Mending.Outcome retry(@PathVariable String projection, @PathVariable String sequence) throws Exception {
        return mending.retry(projection, sequence);
    }

    @Access(Role.ADMIN)
    @DeleteMapping("/{projection}/{sequence}")
    Mending.Outcome discard(
            @PathVariable String projection, @PathVariable String sequence, @RequestParam String reason, Actor actor)
            throws Exception {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must say why, in 1 to %d characters".formatted(LONGEST_REASON));
        }
        LOG.warn("{} gives up the event at which {} of {} is stuck", actor.id(), sequence, projection);
        return mending.discard(projection, sequence, reason.strip(), actor.id().toString());
    }
}
