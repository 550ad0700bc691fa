package org.horarium.command.wording;

import java.util.Optional;
import org.horarium.command.History;
import org.horarium.shared.Language;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.notification.TemplateEvent;
import org.horarium.shared.notification.TemplatesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows in whose words something is said. Clinics speak to patients in their own; doctors hear the house. */
@Component
class KnownTemplates {

    private final History history;

    KnownTemplates(History history) {
        this.history = history;
    }

    Templates of(ClinicId clinic) {
        return history.fold("words of", new TemplatesId(clinic), Templates.NONE, TemplateEvent.class, Templates::after);
    }

    Words words(@Nullable ClinicId clinic, NoticeKind kind, Channel channel, Language language, Recipient.Kind who) {
        Optional<NoticeTemplate> own = clinic == null || who == Recipient.Kind.DOCTOR
                ? Optional.empty()
                : of(clinic).of(kind, channel, language.tag());
        return own.map(Words::of).orElseGet(() -> Texts.usual(kind, channel, language, who));
    }
}
