package org.horarium.command.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.TemplateEvent;
import org.horarium.shared.notification.TemplateEvent.TemplateSet;
import org.horarium.shared.notification.TemplateEvent.TemplateWithdrawn;

/** What a clinic says in its own words. */
record Templates(List<NoticeTemplate> own) {

    static final Templates NONE = new Templates(List.of());

    boolean has(NoticeTemplate template) {
        return own.contains(template);
    }

    Optional<NoticeTemplate> of(NoticeKind kind, Channel channel, String language) {
        return own.stream().filter(one -> isOf(one, kind, channel, language)).findFirst();
    }

    Templates after(TemplateEvent event) {
        if (event instanceof TemplateSet set) {
            NoticeTemplate template = set.template();
            Templates others = without(template.kind(), template.channel(), template.language());
            return new Templates(
                    Stream.concat(others.own.stream(), Stream.of(template)).toList());
        }
        TemplateWithdrawn gone = (TemplateWithdrawn) event;
        return without(gone.kind(), gone.channel(), gone.language());
    }

    private Templates without(NoticeKind kind, Channel channel, String language) {
        return new Templates(
                own.stream().filter(one -> !isOf(one, kind, channel, language)).toList());
    }

    private static boolean isOf(NoticeTemplate one, NoticeKind kind, Channel channel, String language) {
        return one.kind() == kind && one.channel() == channel && one.language().equals(language);
    }
}
