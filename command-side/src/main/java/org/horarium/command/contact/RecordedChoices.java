package org.horarium.command.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.horarium.command.History;
import org.horarium.command.notification.Addressees;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.command.notification.Choices;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What people chose, read from their own streams. A number that texted STOP gets nothing, whosever it is; letters about an
 * account go out by e-mail, whatever somebody chose.
 */
@Component
class RecordedChoices implements Choices {

    private final History history;
    private final StoppedNumbers stopped;
    private final ObjectProvider<Addressees> addressees;

    RecordedChoices(History history, StoppedNumbers stopped, ObjectProvider<Addressees> addressees) {
        this.history = history;
        this.stopped = stopped;
        this.addressees = addressees;
    }

    @Override
    public Choice of(Recipient recipient, NoticePurpose purpose, Channel channel) {
        if (purpose == NoticePurpose.ACCOUNT) {
            return channel == Channel.EMAIL ? Choice.WANTED : Choice.NOT_CHOSEN;
        }
        if (channel == Channel.SMS && hasStopped(recipient)) {
            return Choice.DECLINED;
        }
        if (Chosen.by(recipient, history).channels(purpose).contains(channel)) {
            return Choice.WANTED;
        }
        List<Channel> usual = ContactPreferences.USUAL.channels(purpose);
        return usual.contains(channel) ? Choice.DECLINED : Choice.NOT_CHOSEN;
    }

    /** Without a zone of their own nobody has quiet hours. */
    @Override
    public Optional<Instant> quietUntil(Recipient recipient, Instant moment) {
        ContactPreferences chosen = Chosen.by(recipient, history);
        return chosen.quiet() == null || chosen.zone() == null
                ? Optional.empty()
                : chosen.quiet().endAfter(moment, chosen.zone());
    }

    /** Whether their number is one from which STOP came. */
    boolean hasStopped(Recipient recipient) {
        return Optional.ofNullable(addressees.getIfAvailable())
                .flatMap(known -> known.of(recipient))
                .map(Addressee::phone)
                .filter(stopped::contains)
                .isPresent();
    }
}
