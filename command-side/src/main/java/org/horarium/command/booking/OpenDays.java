package org.horarium.command.booking;

import static org.horarium.command.booking.Calendars.days;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The days of doctors and patients that one decision has open. */
record OpenDays(
        Map<CalendarId, Aggregate<DoctorCalendar>> doctors,
        Map<PatientCalendarId, Aggregate<PatientCalendar>> patients) {

    /** For a decision that is made without looking at any day. */
    static final OpenDays NONE = new OpenDays(Map.of(), Map.of());

    /** What is claimed of a day that is open here. */
    Optional<Day> day(CalendarId id) {
        return Optional.ofNullable(doctors.get(id))
                .map(calendar -> Streams.lookAt(calendar).invoke(DoctorCalendar::day));
    }

    /** Whether that appointment has time on one of these days. */
    boolean isPromisedTo(AppointmentId appointment) {
        return doctors.values().stream()
                .anyMatch(calendar -> calendar.invoke(it -> it.day().holds(appointment)));
    }

    /** What that hold claims on one of these days, whether it still stands or not. */
    Optional<Claim> claim(HoldId hold) {
        return doctors.keySet().stream()
                .flatMap(id -> day(id).stream())
                .flatMap(day -> day.claim(hold).stream())
                .findFirst();
    }

    /** The claim in the way of a visit, but for those that are no hindrance. */
    Optional<Claim> inTheWay(DoctorId doctor, TimeSlot claimed, Instant now, Predicate<Claim> noHindrance) {
        return days(doctor, claimed)
                .flatMap(id -> day(id).stream())
                .flatMap(day -> day.inTheWay(claimed, now, noHindrance).stream())
                .findFirst();
    }

    /** The visit that keeps the patient from coming then. */
    Optional<TimeSlot> patientElsewhere(PatientId patient, TimeSlot visit, @Nullable AppointmentId moving) {
        return days(patient, visit)
                .flatMap(id -> Stream.ofNullable(patients.get(id)))
                .flatMap(calendar ->
                        Streams.lookAt(calendar).invoke(PatientCalendar::day).inTheWay(visit, moving).stream())
                .findFirst();
    }

    /** Why a hold can not be redeemed in that name, or empty where it can. */
    Optional<Refused> reasonToRefuse(OwnHold hold, Instant now) {
        Optional<Claim> claim = claim(hold.id());
        if (claim.filter(it -> it.isLive(now)).isEmpty()) {
            return Optional.of(Refused.because(Reason.HOLD_EXPIRED, "The hold has expired; hold a slot again."));
        }
        return claim.filter(it -> !it.isHeldBy(hold.holder()))
                .map(it -> Refused.because(Reason.HELD_BY_ANOTHER, "The hold belongs to somebody else."));
    }

    void promise(Visit visit, AppointmentId appointment, PatientId patient, @Nullable OwnHold hold) {
        HoldId redeemed = hold == null ? null : hold.id();
        days(visit.doctor(), visit.claimed())
                .forEach(id -> calendar(id).execute(it -> it.book(appointment, visit.claimed(), redeemed)));
        days(patient, visit.slot()).forEach(id -> calendar(id).execute(it -> it.claim(appointment, visit.slot())));
    }

    void giveBack(Visit visit, AppointmentId appointment, PatientId patient) {
        days(visit.doctor(), visit.claimed())
                .forEach(id -> calendar(id).execute(it -> it.free(appointment, visit.claimed())));
        days(patient, visit.slot()).forEach(id -> calendar(id).execute(it -> it.free(appointment, visit.slot())));
    }

    Aggregate<DoctorCalendar> calendar(CalendarId id) {
        return Objects.requireNonNull(doctors.get(id));
    }

    private Aggregate<PatientCalendar> calendar(PatientCalendarId id) {
        return Objects.requireNonNull(patients.get(id));
    }
}
