package org.horarium.command.wording;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticeTemplate;

/** Everything that can be asked of a clinic's words: by administrators, and by who works at its desk. */
sealed interface TemplateCommand extends Guarded {

    /** Whose words they are. */
    ClinicId clinic();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return mayWord(actor, clinic());
    }

    static boolean mayWord(Actor actor, ClinicId clinic) {
        return actor.role() == Role.ADMIN
                || (actor.role() == Role.STAFF
                        && (actor.reach().everywhere()
                                || actor.reach().clinics().contains(clinic)));
    }

    /** Say it so from now on. */
    record SetTemplate(ClinicId clinic, NoticeTemplate template) implements TemplateCommand {}

    /** Say it as the house does. */
    record WithdrawTemplate(ClinicId clinic, NoticeKind kind, Channel channel, String language)
            implements TemplateCommand {}
}
