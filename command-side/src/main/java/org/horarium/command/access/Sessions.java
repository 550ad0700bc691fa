package org.horarium.command.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps who is signed in. An end that was acknowledged is never forgotten while a token of the session could still be
 * good. Every method throws {@link SessionsAway} where the keeper does not answer; nothing can be said then.
 */
public interface Sessions {

    /** How long a token that was just renewed is refused mildly: two windows of one browser may renew at once. */
    Duration GRACE = Duration.ofSeconds(10);

    /** What has come of a renewal. */
    enum Renewal {
        /** The next token holds from now on, and the one before it no more. */
        RENEWED,
        /** Someone with the same token was faster, a moment ago. */
        SUPERSEDED,
        /** The token was renewed long ago, so somebody has a copy: the session is ended. */
        REUSED,
        UNKNOWN
    }

    /**
     * Begins a session.
     *
     * @param refresh the digest of the token that renews it
     */
    void begin(Session session, String refresh);

    /** That session, if it has neither ended nor expired. */
    Optional<Session> find(UUID session, Instant now);

    /** Lets the next token take the place of the presented one, by their digests; of several at once, one succeeds. */
    Renewal renew(UUID session, String presented, String next, Instant now);

    /** The sessions of that account, the one that was used last first. */
    List<Session> of(UUID account, Instant now);

    /** Ends a session of that account, and answers whether there was one. */
    boolean end(UUID account, UUID session);

    /** Ends all sessions of that account, and answers which. */
    Set<UUID> endAll(UUID account);

    /** The sessions that were ended within that time before now, those that expired by themselves aside. */
    Set<UUID> endedWithin(Duration time);

    /** Notes when sessions were used last. */
    void used(Map<UUID, Instant> last);

    /** Forgets what matters to nobody any more. */
    void tidyUp(Instant now, Duration longestToken);
}
