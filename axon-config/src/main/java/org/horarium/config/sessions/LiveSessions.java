package org.horarium.config.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.horarium.command.access.Session;
import org.horarium.command.access.SessionEnds;
import org.horarium.command.access.Sessions;
import org.horarium.command.access.SessionsAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows in this process, without asking for each request, which sessions have ended and when the others were used last.
 *
 * <p>What is ended here is refused from that moment on, what is ended elsewhere within a second. Where the keeper of
 * sessions is away, good tokens go on to be good; what had ended stays ended.
 */
public final class LiveSessions implements SessionEnds {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    private static final int MOST_REMEMBERED = 500_000;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Sessions keeper;
    private final Clock clock;
    private final Duration longestToken;
    private final Duration longestIdle;
    private final Cache<UUID, Instant> lastUse;
    private final Cache<UUID, Boolean> ended;
    private final Map<UUID, Instant> unsaid = new ConcurrentHashMap<>();
    private volatile long heardAt;
    private volatile boolean hasHeard;

    /**
     * @param longestToken for which ended sessions must be remembered
     * @param longestIdle after which a session that nobody uses is over
     */
    LiveSessions(Sessions keeper, Clock clock, Duration longestToken, Duration longestIdle) {
        this.keeper = keeper;
        this.clock = clock;
        this.longestToken = longestToken.plus(MARGIN);
        this.longestIdle = longestIdle;
        lastUse = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
        ended = Caffeine.newBuilder().expireAfterWrite(this.longestToken).build();
    }

    /**
     * Notes that the session is used, and answers whether it may be.
     *
     * @throws SessionsAway where nothing was heard yet of what has ended
     */
    public boolean use(UUID session) {
        if (!hasHeard) {
            hearOfEnds();
        }
        if (ended.getIfPresent(session) != null) {
            return false;
        }
        Instant now = clock.instant();
        Instant last = lastUse.getIfPresent(session);
        if ((last == null || isLongBefore(last, now)) && !isFresh(session, last, now)) {
            return false;
        }
        lastUse.put(session, now);
        unsaid.put(session, now);
        return true;
    }

    /**
     * Answers whether the session may be used no more, which is no use of it.
     *
     * @throws SessionsAway where nobody can tell how long it was idle
     */
    public boolean isOver(UUID session) {
        Instant now = clock.instant();
        Instant last = lastUse.getIfPresent(session);
        return ended.getIfPresent(session) != null
                || (last != null && isLongBefore(last, now) && !isFresh(session, last, now));
    }

    @Override
    public void ended(Set<UUID> sessions) {
        sessions.forEach(session -> ended.put(session, true));
    }

    /** Hears what was ended elsewhere, a little of it for the second time. */
    void hearOfEnds() {
        long now = System.nanoTime();
        Duration since = hasHeard ? Duration.ofNanos(now - heardAt).plus(MARGIN) : longestToken;
        ended(keeper.endedWithin(since));
        heardAt = now;
        hasHeard = true;
    }

    /** Tells the keeper what was used since it was told last. */
    void tellUses() {
        Map<UUID, Instant> told = new HashMap<>(unsaid);
        if (!told.isEmpty()) {
            keeper.used(told);
            told.forEach(unsaid::remove);
        }
    }

    void tidyUp() {
        keeper.tidyUp(clock.instant(), longestToken);
    }

    /** Whether the keeper knows of a later use, by another process. One whom it cannot be asked for goes on. */
    private boolean isFresh(UUID session, @Nullable Instant last, Instant now) {
        try {
            Optional<Session> known = keeper.find(session, now);
            if (known.filter(it -> !isLongBefore(it.usedAt(), now)).isPresent()) {
                return true;
            }
            known.ifPresent(idle -> keeper.end(idle.account(), session));
            ended(Set.of(session));
            return false;
        } catch (SessionsAway away) {
            LOG.debug("Nobody can tell how long a session was idle", away);
            if (last == null) {
                return true;
            }
            throw away;
        }
    }

    private boolean isLongBefore(Instant use, Instant now) {
        return use.plus(longestIdle).isBefore(now);
    }
}
