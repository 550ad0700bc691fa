package org.horarium.command.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.command.notification.Choices.Choice;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticePurpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides, when a notice is due and by what is so then, whether it is told, where to, and in which words. */
@Component
class Judging {

    private static final Duration WITHOUT_WORDS = Duration.ofMinutes(1);

    private final VisitSource visits;
    private final Addressees addressees;
    private final Letterbox letters;
    private final Tellings tellings;
    private final ObjectProvider<Offers> offers;
    private final ObjectProvider<Choices> choices;
    private final ObjectProvider<Wording> wording;

    Judging(
            VisitSource visits,
            Addressees addressees,
            Letterbox letters,
            Tellings tellings,
            ObjectProvider<Offers> offers,
            ObjectProvider<Choices> choices,
            ObjectProvider<Wording> wording) {
        this.visits = visits;
        this.addressees = addressees;
        this.letters = letters;
        this.tellings = tellings;
        this.offers = offers;
        this.choices = choices;
        this.wording = wording;
    }

    Verdict judge(OpenNotice notice, Instant now) {
        if (notice.until().isBefore(now)) {
            return Verdict.drop("too-late");
        }
        Optional<Verdict.Send> letter = letters.find(notice.id());
        if (letter.isPresent()) {
            return letter.get();
        }
        Optional<ToldVisit> visit = Optional.ofNullable(notice.appointment()).flatMap(visits::of);
        if (notice.appointment() != null && visit.isEmpty()) {
            return Verdict.drop("unknown-appointment");
        }
        if (offers.stream().anyMatch(known -> !known.isOpen(notice.details()))) {
            return Verdict.drop("offer-over");
        }
        return visit.flatMap(known -> Relevance.lost(notice, known, now))
                .map(Verdict::drop)
                .orElseGet(() -> chosen(notice, visit, now));
    }

    private Verdict chosen(OpenNotice notice, Optional<ToldVisit> visit, Instant now) {
        Choice choice = choice(notice);
        if (choice == Choice.NOT_CHOSEN) {
            return new Verdict.Drop(Ending.notChosen());
        }
        if (choice == Choice.DECLINED) {
            return Verdict.drop("declined");
        }
        Optional<Addressee> known = addressees.of(notice.recipient());
        if (known.isEmpty()) {
            return Verdict.drop("nobody");
        }
        String address = notice.channel() == Channel.EMAIL
                ? known.get().email()
                : known.get().phone();
        if (address == null) {
            return Verdict.drop("no-address");
        }
        if (!Address.isSound(address)) {
            return Verdict.drop("bad-address");
        }
        return quietUntil(notice, now)
                .<Verdict>map(end -> new Verdict.Later(end, "quiet-hours"))
                .orElseGet(() -> worded(notice, visit, known.get(), address, now));
    }

    private Choice choice(OpenNotice notice) {
        NoticePurpose purpose = notice.kind().purpose();
        boolean isByMail = notice.channel() == Channel.EMAIL;
        if (purpose == NoticePurpose.ACCOUNT) {
            return isByMail ? Choice.WANTED : Choice.NOT_CHOSEN;
        }
        Choices chosen = choices.getIfAvailable();
        if (chosen == null) {
            return isByMail ? Choice.WANTED : Choice.NOT_CHOSEN;
        }
        return chosen.of(notice.recipient(), purpose, notice.channel());
    }

    /** What would come too late in the morning is told at night. */
    private Optional<Instant> quietUntil(OpenNotice notice, Instant now) {
        Choices chosen = choices.getIfAvailable();
        return chosen == null || notice.kind().purpose() == NoticePurpose.ACCOUNT
                ? Optional.empty()
                : chosen.quietUntil(notice.recipient(), now)
                        .filter(end -> end.isAfter(now) && end.isBefore(notice.until()));
    }

    private Verdict worded(OpenNotice notice, Optional<ToldVisit> visit, Addressee to, String address, Instant now) {
        Wording words = wording.getIfAvailable();
        return words == null
                ? new Verdict.Later(now.plus(WITHOUT_WORDS), "no-words")
                : new Verdict.Send(address, words.word(tellings.of(notice, visit, to), notice.channel()));
    }
}
