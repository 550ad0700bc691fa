package org.horarium.command.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.shared.notification.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A provider is asked only after it is committed that it will be; whose answer is not known is never
 * simply sent again: the provider is asked what became of it, and where it cannot tell, somebody has to decide.
 */
final class Dispatcher {

    /** The providers' own knowledge may lag behind what they have taken. */
    private static final Duration BEFORE_ASKING = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxTable outbox;
    private final Judging judging;
    private final Carriers carriers;
    private final Telltale telltale;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<Channel, Breather> breathers = new EnumMap<>(Channel.class);

    Dispatcher(
            OutboxTable outbox, Judging judging, Carriers carriers, Telltale telltale, Backoff backoff, Clock clock) {
        this.outbox = outbox;
        this.judging = judging;
        this.carriers = carriers;
        this.telltale = telltale;
        this.backoff = backoff;
        this.clock = clock;
        for (Channel channel : Channel.values()) {
            breathers.put(channel, new Breather());
        }
    }

    /** Sees to so many at most of each channel that are due; answers how many there were. */
    int round(int most) {
        int seen = 0;
        for (Channel channel : Channel.values()) {
            Instant now = clock.instant();
            int share = breather(channel).share(most, now);
            if (share > 0) {
                UUID claim = UUID.randomUUID();
                List<OpenNotice> due = outbox.claim(claim, List.of(channel), share, now);
                due.forEach(notice -> see(notice, claim));
                seen += due.size();
            }
        }
        return seen;
    }

    /** One that goes wrong keeps no other waiting; its claim runs out. */
    private void see(OpenNotice notice, UUID claim) {
        try {
            if (notice.handedAt() == null) {
                judge(notice, claim);
            } else {
                reconcile(notice, claim, notice.handedAt());
            }
        } catch (RuntimeException failure) {
            LOG.error("{} could not be seen to: {}", notice, failure.getClass().getName());
        }
    }

    private void judge(OpenNotice notice, UUID claim) {
        Instant now = clock.instant();
        Verdict verdict = carriers.serve(notice.channel()) ? judged(notice, now) : Verdict.drop("no-carrier");
        if (verdict instanceof Verdict.Drop drop) {
            settle(notice, claim, drop.ending(), notice.attempts(), notice.addressHint());
        } else if (verdict instanceof Verdict.Later later) {
            outbox.postpone(notice, claim, later.why(), later.due());
        } else if (verdict instanceof Verdict.Send send) {
            send(notice, claim, send);
        }
    }

    /** What cannot be judged or worded now may be another time: a directory that is away, a key that cannot be had. */
    private Verdict judged(OpenNotice notice, Instant now) {
        try {
            return judging.judge(notice, now);
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be judged: {}", notice, failure.getClass().getName());
            return new Verdict.Later(backoff.next(2, null, now), "not-judged");
        }
    }

    private void send(OpenNotice notice, UUID claim, Verdict.Send what) {
        String hint = Address.hint(what.address());
        if (what.content().subject().chars().anyMatch(Character::isISOControl)) {
            settle(notice, claim, Ending.dead("bad-words"), notice.attempts(), hint);
            return;
        }
        Instant handed = clock.instant();
        if (!outbox.handing(notice, claim, hint, handed)) {
            return;
        }
        Handover answer = carriers.send(new Message(
                notice.id(), notice.kind(), notice.channel(), notice.recipient(), what.address(), what.content()));
        follow(notice, claim, answer, notice.attempts() + 1, hint, handed);
    }

    /** Of one whose answer was lost, or whose sender ended before it came. */
    private void reconcile(OpenNotice notice, UUID claim, Instant handed) {
        Optional<Handover> found =
                carriers.serve(notice.channel()) ? carriers.find(notice.channel(), notice.id()) : Optional.empty();
        if (found.isEmpty()) {
            settle(notice, claim, Ending.dead("in-doubt"), notice.attempts(), notice.addressHint());
        } else {
            follow(notice, claim, found.get(), notice.attempts(), notice.addressHint(), handed);
        }
    }

    private void follow(
            OpenNotice notice, UUID claim, Handover answer, int attempts, @Nullable String hint, Instant handed) {
        Instant now = clock.instant();
        Instant since = notice.triedSince() == null ? handed : notice.triedSince();
        boolean isTooMuch = Backoff.isTooMuch(attempts, since, now);
        if (answer instanceof Accepted accepted) {
            breather(notice.channel()).took();
            settle(notice, claim, Ending.sent(accepted.reference()), attempts, hint);
        } else if (answer instanceof Refused refused) {
            breather(notice.channel()).took();
            settle(notice, claim, Ending.dead(refused.code()), attempts, hint);
        } else if (answer instanceof Postponed postponed) {
            breather(notice.channel()).putOff(now);
            if (isTooMuch) {
                settle(notice, claim, Ending.dead(postponed.code()), attempts, hint);
            } else {
                outbox.postpone(notice, claim, postponed.code(), backoff.next(attempts, postponed.after(), now));
            }
        } else if (answer instanceof Lost lost) {
            if (!now.isBefore(handed.plus(Backoff.PATIENCE))) {
                settle(notice, claim, Ending.dead("in-doubt"), attempts, hint);
            } else {
                outbox.doubt(notice, claim, lost.code(), now.plus(BEFORE_ASKING), handed);
            }
        }
    }

    private void settle(OpenNotice notice, UUID claim, Ending ending, int attempts, @Nullable String hint) {
        outbox.settle(notice, claim, ending, clock.instant());
        if (ending.isTold()) {
            telltale.tell(notice, ending.state(), ending.why(), attempts, hint);
        }
    }

    private Breather breather(Channel channel) {
        return Objects.requireNonNull(breathers.get(channel));
    }
}
