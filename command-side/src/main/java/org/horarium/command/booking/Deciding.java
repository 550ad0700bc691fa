package org.horarium.command.booking;

import java.time.Clock;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.Terms.Offer;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings to the table what a decision needs: the terms always, and the days only where the terms allow the wish. */
@Component
class Deciding {

    private final Calendars calendars;
    private final Crowd crowd;
    private final Timetables timetables;
    private final Clock clock;

    Deciding(Calendars calendars, Crowd crowd, Timetables timetables, Clock clock) {
        this.calendars = calendars;
        this.crowd = crowd;
        this.timetables = timetables;
        this.clock = clock;
    }

    Decision on(Wish wish, PatientId patient, Actor actor, @Nullable OwnHold hold, @Nullable Settled moving) {
        Terms terms = terms(wish.doctor());
        Offer offer = terms.offer(wish);
        Claim ahead = offer.refused() == null && hold == null && moving == null
                ? crowd.ahead(offer.promised(), actor, terms.now()).orElse(null)
                : null;
        OpenDays days =
                offer.refused() == null && ahead == null ? open(offer.promised(), patient, moving) : OpenDays.NONE;
        return new Decision(
                terms, offer, ahead, days, patient, actor.id(), hold, moving == null ? null : moving.appointment());
    }

    /** The same where nothing is promised yet, but time is to be set aside. */
    Decision on(Wish wish, OwnHold hold) {
        Terms terms = terms(wish.doctor());
        Offer offer = terms.offer(wish);
        OpenDays days = offer.refused() == null ? calendars.open(Days.of(offer.promised())) : OpenDays.NONE;
        return new Decision(terms, offer, null, days, null, hold.holder(), null, null);
    }

    Terms terms(DoctorId doctor) {
        return new Terms(timetables.of(doctor), clock.instant());
    }

    private OpenDays open(Visit visit, PatientId patient, @Nullable Settled moving) {
        Days old = moving == null ? Days.NONE : Days.of(moving.visit(), patient);
        return calendars.open(Days.of(visit, patient), old);
    }
}
