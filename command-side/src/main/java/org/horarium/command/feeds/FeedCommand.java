package org.horarium.command.feeds;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a calendar feed: by whose it is, or their guardian, as the address is a key. */
sealed interface FeedCommand extends Guarded {

    /** Whose it is. */
    Recipient owner();

    @Override
    default @Nullable PatientId patient() {
        return owner().kind() == Recipient.Kind.PATIENT ? new PatientId(owner().id()) : null;
    }

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        PatientId patient = patient();
        return patient == null
                ? new DoctorId(owner().id()).equals(actor.doctor())
                : actor.role() == Role.PATIENT && permissions.maySee(actor, patient);
    }

    /** Let it be read by the address with the secret of that digest, and by no other any more. */
    record OpenFeed(Recipient owner, String digest) implements FeedCommand {}

    /** Let it be read by no address. */
    record RevokeFeed(Recipient owner) implements FeedCommand {}
}
