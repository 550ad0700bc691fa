package org.horarium.shared.notification;

import org.horarium.shared.Recorded;
import org.horarium.shared.doctors.ClinicId;

/** Everything that can happen to the words of a clinic. */
public sealed interface TemplateEvent {

    /** Whose words they are. */
    ClinicId clinic();

    /** From now on the clinic says it so. */
    @Recorded("notification.TemplateSet")
    record TemplateSet(ClinicId clinic, NoticeTemplate template) implements TemplateEvent {}

    /** From now on it is said as the house says it. */
    @Recorded("notification.TemplateWithdrawn")
    record TemplateWithdrawn(ClinicId clinic, NoticeKind kind, Channel channel, String language)
            implements TemplateEvent {}
}
