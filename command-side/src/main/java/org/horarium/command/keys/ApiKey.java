package org.horarium.command.keys;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is known of another system's key, the key itself aside.
 *
 * @param name what administrators call it
 * @param scopes what it allows
 * @param reach for which clinics
 */
public record ApiKey(
        UUID id,
        String name,
        Set<Scope> scopes,
        Reach reach,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Who acts by it. */
    public Actor actor() {
        return new Actor(id, Role.API_CLIENT, null, null, reach);
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
