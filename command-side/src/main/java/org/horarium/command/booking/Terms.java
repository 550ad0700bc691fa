package org.horarium.command.booking;

import static org.horarium.command.Reason.IN_THE_PAST;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.TOO_FAR_AHEAD;
import static org.horarium.command.Reason.TOO_SOON;
import static org.horarium.command.Reason.UNKNOWN_VISIT_TYPE;

import java.time.Instant;
import java.util.Optional;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.OpenHours;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.jspecify.annotations.Nullable;

/** Whether a wish fits a doctor's timetable, before anybody looks at what is already booked. */
record Terms(Timetable timetable, Instant now) {

    /**
     * What a wish comes to by the timetable alone.
     *
     * @param refused why no visit of that kind can start then
     * @param visit the visit that comes of it otherwise
     */
    record Offer(@Nullable Refused refused, @Nullable Visit visit) {

        Optional<Refused> reasonToRefuse() {
            return Optional.ofNullable(refused);
        }

        /** The visit that comes of a wish that is not refused. */
        Visit promised() {
            return Optional.ofNullable(visit).orElseThrow();
        }
    }

    /** The kind of visit that is wished for, at the length that is wished for. */
    Optional<VisitType> visitType(Wish wish) {
        return timetable
                .visitType(wish.visitType())
                .filter(type -> wish.mode() == null || type.modes().contains(wish.mode()))
                .map(type -> wish.duration() == null ? type : type.lasting(wish.duration()));
    }

    /** What the wish comes to. */
    Offer offer(Wish wish) {
        Optional<VisitType> type = visitType(wish);
        if (type.isEmpty()) {
            return refused(UNKNOWN_VISIT_TYPE, "The doctor does not offer that kind of visit.");
        }
        if (wish.start().isBefore(now)) {
            return refused(IN_THE_PAST, "The visit would start in the past.");
        }
        if (wish.start().isBefore(now.plus(timetable.window().minimumNotice()))) {
            return refused(TOO_SOON, "The doctor needs more notice than that.");
        }
        if (wish.start().isAfter(now.plus(timetable.window().maximumAdvance()))) {
            return refused(TOO_FAR_AHEAD, "The doctor does not take bookings that far ahead.");
        }
        TimeSlot slot = TimeSlot.of(wish.start(), type.get().duration());
        return timetable
                .openDuring(slot)
                .map(hours -> new Offer(null, visit(wish, type.get(), slot, hours)))
                .orElseGet(() -> refused(OUTSIDE_HOURS, "The doctor does not receive patients for all of that time."));
    }

    /** The moment next to that one at which the booking window lets a visit start. */
    Instant nearestBookable(Instant start) {
        Instant earliest = now.plus(timetable.window().minimumNotice());
        Instant latest = now.plus(timetable.window().maximumAdvance());
        Instant notTooSoon = start.isBefore(earliest) ? earliest : start;
        return notTooSoon.isAfter(latest) ? latest : notTooSoon;
    }

    private static Visit visit(Wish wish, VisitType type, TimeSlot slot, OpenHours hours) {
        VisitMode mode = wish.mode() == null ? type.modes().iterator().next() : wish.mode();
        return new Visit(wish.doctor(), hours.location(), hours.zone(), type.code(), mode, slot, type.claimFor(slot));
    }

    private static Offer refused(Reason reason, String detail) {
        return new Offer(Refused.because(reason, detail), null);
    }
}
