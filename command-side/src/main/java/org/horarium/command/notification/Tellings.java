package org.horarium.command.notification;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.command.notification.Practices.Practice;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what words may be made of. */
@Component
class Tellings {

    /** The place that something is told of which is no appointment yet. */
    private static final String LOCATION = "location";

    private final Practices practices;

    Tellings(Practices practices) {
        this.practices = practices;
    }

    Telling of(OpenNotice notice, Optional<ToldVisit> visit, Addressee to) {
        Optional<Practice> practice = visit.map(known -> known.visit().location())
                .or(() -> Optional.ofNullable(notice.details().get(LOCATION)).map(LocationId::of))
                .flatMap(practices::of);
        return new Telling(
                notice.id(),
                notice.kind(),
                notice.recipient(),
                to.language(),
                practice.map(Practice::clinic).orElse(null),
                practice.map(Practice::clinicName).orElse(""),
                visit.map(known -> time(notice, known, practice)).orElse(null),
                notice.details());
    }

    /** A doctor whose visit is another's now is told of the one that was theirs. */
    private static VisitTime time(OpenNotice notice, ToldVisit known, Optional<Practice> practice) {
        Visit visit = known.visit();
        boolean isAnothers = notice.details().containsKey(Relevance.HANDED_ON);
        return new VisitTime(
                Objects.requireNonNull(notice.appointment()),
                isAnothers
                        ? told(notice, Relevance.START, visit.slot().start())
                        : visit.slot().start(),
                isAnothers
                        ? told(notice, Relevance.END, visit.slot().end())
                        : visit.slot().end(),
                visit.zone(),
                visit.mode() == VisitMode.VIDEO ? null : place(practice),
                isAnothers || known.status() == AppointmentStatus.CANCELLED,
                Math.toIntExact(known.changed()));
    }

    private static Instant told(OpenNotice notice, String what, Instant otherwise) {
        Instant said = Relevance.moment(notice.details().get(what));
        return said == null ? otherwise : said;
    }

    private static @Nullable String place(Optional<Practice> practice) {
        return practice.map(Practice::place).orElse(null);
    }
}
