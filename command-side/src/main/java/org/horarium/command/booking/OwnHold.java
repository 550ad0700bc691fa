package org.horarium.command.booking;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.scheduling.HoldId;

/**
 * A hold, in the name of whoever calls it theirs.
 *
 * @param holder the account; a visitor has none, so that a visitor's hold is its own holder
 */
public record OwnHold(HoldId id, UUID holder) {

    /** An account's hold. */
    static OwnHold of(UUID id, Actor actor) {
        return new OwnHold(new HoldId(id), actor.id());
    }

    /**
     * A visitor's hold. It is known everywhere by a digest of its ticket's secret (UUIDv5), so that nobody who reads of it
     * has the ticket.
     */
    static OwnHold behind(UUID secret) {
        UUID digest = UuidCreator.getNameBasedSha1(secret, "hold");
        return new OwnHold(new HoldId(digest), digest);
    }

    boolean belongsToVisitor() {
        return holder.equals(id.value());
    }
}
