package org.horarium.command.wording;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.horarium.command.contact.Unsubscribing;
import org.horarium.command.notification.Addressees;
import org.horarium.command.notification.Content;
import org.horarium.command.notification.Telling;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.command.notification.Wording;
import org.horarium.command.wording.NoticeTemplatesEndpoint.Choice;
import org.horarium.shared.PlainLine;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Words what is told: what the house says, or the clinic in its place; the visit for the recipient's calendar beside it. */
@Component
class NoticeWording implements Wording {

    private final KnownTemplates templates;
    private final ObjectProvider<Addressees> addressees;
    private final ObjectProvider<Unsubscribing> unsubscribing;
    private final Clock clock;
    private final String site;
    private final String sender;

    NoticeWording(
            KnownTemplates templates,
            ObjectProvider<Addressees> addressees,
            ObjectProvider<Unsubscribing> unsubscribing,
            Clock clock,
            @Value("${horarium.public-url:http://localhost:8080}") String site,
            @Value("${horarium.mail-from:horarium@localhost}") String sender) {
        this.templates = templates;
        this.addressees = addressees;
        this.unsubscribing = unsubscribing;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
        this.sender = sender.replaceFirst("^.*<(.*)>\\s*$", "$1");
    }

    @Override
    public Content word(Telling what, Channel channel) {
        Case told = Case.of(what, site);
        if (what.kind() == NoticeKind.ACCOUNT) {
            Words words = new Words(
                    what.details().getOrDefault("subject", ""), what.details().getOrDefault("text", ""));
            return channel == Channel.SMS ? sms(words.text()) : email(told, words.subject(), words.text(), null, null);
        }
        Words words = templates.words(
                what.clinic(),
                what.kind(),
                channel,
                told.language(),
                what.recipient().kind());
        URI unsubscribe = channel == Channel.SMS ? null : unsubscribe(what);
        return content(told, channel, Wordable.of(what.kind(), words), unsubscribe);
    }

    /** Those words, filled in with that. */
    Content preview(Preview sample, ClinicId clinic, Choice choice, Wordable words, Instant start) {
        Telling what = sample.telling(clinic, choice.kind(), choice.language(), start, site + "/confirm-visit#example");
        return content(Case.of(what, site), choice.channel(), words, null);
    }

    private Content content(Case told, Channel channel, Wordable words, @Nullable URI unsubscribe) {
        if (channel == Channel.SMS) {
            return sms(ShortText.of(told.clinic(), name -> words.text(told.values(channel, name))));
        }
        Map<Variable, String> values = told.values(channel, told.clinic());
        return email(told, words.subject(values), words.text(values), invitation(told), unsubscribe);
    }

    private static Content sms(String text) {
        return new Content("", text, null, null, null);
    }

    private static Content email(
            Case told, String subject, String text, @Nullable String invitation, @Nullable URI unsubscribe) {
        String footer =
                unsubscribe == null ? "" : "\n\n" + Texts.of(told.language(), "footer.unsubscribe") + unsubscribe;
        String whole = text.strip() + footer + "\n";
        String line = PlainLine.of(subject);
        return new Content(line, whole, new Page(told.language(), line, whole).html(), invitation, unsubscribe);
    }

    private @Nullable URI unsubscribe(Telling what) {
        Unsubscribing links = unsubscribing.getIfAvailable();
        return links == null
                ? null
                : links.linkFor(what.recipient(), what.kind().purpose(), Channel.EMAIL)
                        .orElse(null);
    }

    /** Of a visit that was booked, moved or cancelled; a reminder finds it in the calendar already. */
    private @Nullable String invitation(Case told) {
        Telling what = told.what();
        VisitTime visit = what.visit();
        return switch (what.kind()) {
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED, APPOINTMENT_CANCELLED ->
                visit == null
                        ? null
                        : new Invitation(visit, told.language(), told.clinic(), sender, address(what), clock.instant())
                                .text();
            default -> null;
        };
    }

    private @Nullable String address(Telling what) {
        Addressees known = addressees.getIfAvailable();
        return known == null
                ? null
                : known.of(what.recipient()).map(Addressees.Addressee::email).orElse(null);
    }
}
