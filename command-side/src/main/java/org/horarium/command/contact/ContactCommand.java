package org.horarium.command.contact;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of how somebody is told. */
sealed interface ContactCommand extends Guarded {

    /** Who is told. */
    Recipient recipient();

    @Override
    default @Nullable PatientId patient() {
        return recipient().kind() == Recipient.Kind.PATIENT
                ? new PatientId(recipient().id())
                : null;
    }

    /** Tell them so from now on. It is theirs to say, and the desk's for them. */
    record ChoosePreferences(Recipient recipient, ContactPreferences preferences) implements ContactCommand {

        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return switch (recipient.kind()) {
                case PATIENT -> permissions.maySee(actor, new PatientId(recipient.id()));
                case DOCTOR -> permissions.mayPlan(actor, new DoctorId(recipient.id()));
                case ACCOUNT -> false;
            };
        }
    }

    /** Tell them no more of such things by that channel. Whoever has the link of a message may say so. */
    record DeclineMessages(Recipient recipient, NoticePurpose purpose, Channel channel) implements ContactCommand {

        @Override
        public boolean isAllowed(Actor actor, Permissions permissions) {
            return false;
        }

        @Override
        public boolean admitsVisitors() {
            return true;
        }
    }
}
