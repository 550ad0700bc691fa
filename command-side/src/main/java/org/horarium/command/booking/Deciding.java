package org.horarium.command.booking;

import static org.horarium.command.booking.Calendars.days;

import java.time.Clock;
import java.util.stream.Stream;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.HoldId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings to the table what a decision needs: the terms always, and the days only where the terms allow the wish. */
@Component
class Deciding {

    private final Calendars calendars;
    private final Timetables timetables;
    private final Clock clock;

    Deciding(Calendars calendars, Timetables timetables, Clock clock) {
        this.calendars = calendars;
        this.timetables = timetables;
        this.clock = clock;
    }

    Decision on(Wish wish, PatientId patient, Actor actor, @Nullable HoldId hold, @Nullable Settled moving) {
        Terms terms = terms(wish.doctor());
        OpenDays days =
                terms.reasonToRefuse(wish).isPresent() ? OpenDays.NONE : open(terms.visit(wish), patient, moving);
        return new Decision(terms, days, patient, actor.id(), hold, moving == null ? null : moving.appointment());
    }

    Terms terms(DoctorId doctor) {
        return new Terms(timetables.of(doctor), clock.instant());
    }

    private OpenDays open(Visit visit, PatientId patient, @Nullable Settled moving) {
        var doctorDays = days(visit.doctor(), visit.claimed());
        var patientDays = days(patient, visit.slot());
        if (moving == null) {
            return calendars.open(doctorDays, patientDays);
        }
        Visit old = moving.visit();
        return calendars.open(
                Stream.concat(doctorDays, days(old.doctor(), old.claimed())),
                Stream.concat(patientDays, days(patient, old.slot())));
    }
}
