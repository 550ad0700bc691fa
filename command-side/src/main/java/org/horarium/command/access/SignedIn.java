package org.horarium.command.access;

import java.util.UUID;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;

/** What somebody gets who signs in or goes on; the token by which they go on further is in a cookie. */
record SignedIn(String accessToken, String tokenType, long expiresIn, User user) {

    /** Who they are. */
    record User(UUID id, Role role, @Nullable UUID patientId, @Nullable UUID doctorId) {
        static User of(Actor actor) {
            return new User(
                    actor.id(),
                    actor.role(),
                    actor.patient() == null ? null : actor.patient().value(),
                    actor.doctor() == null ? null : actor.doctor().value());
        }
    }
}
