package org.horarium.config.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.config.incident.Incident.Booking;
import org.horarium.config.incident.Incident.Refusing;
import org.horarium.config.incident.Incident.Standing;
import org.horarium.config.past.CalendarState;
import org.horarium.config.past.Folded;
import org.horarium.config.past.KeptRefusals;
import org.horarium.config.past.Moment;
import org.horarium.config.past.StoredEvent;
import org.horarium.config.past.StoredEvents;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what belongs to an incident: what was asked, and everything before it that the answer could rest on. */
@Component
class Incidents {

    private final StoredEvents store;
    private final KeptRefusals refusals;

    Incidents(StoredEvents store, KeptRefusals refusals) {
        this.store = store;
        this.refusals = refusals;
    }

    /** A refusal, and the streams that it rested on as they stood then. */
    Incident ofRefusal(UUID id) {
        KeptRefusals.Kept kept = refusals.of(id);
        BookingRefused refusal = kept.refusal();
        Moment then = new Moment.At(refusal.refusedAt());
        List<StoredEvent> appointment = refusal.appointment() == null
                ? List.of()
                : store.of(refusal.appointment().toString(), then);
        Visit visit = Folded.of(appointment, Optional.<Visit>empty(), AppointmentEvent.class, Incidents::visitAfter)
                .orElse(null);
        PatientId patient = patient(refusal, appointment);
        DoctorId doctor = refusal.doctor() == null && visit != null ? visit.doctor() : refusal.doctor();
        List<StoredEvent> schedule = doctor == null ? List.of() : store.of(new ScheduleId(doctor).toString(), then);
        Set<String> days = new LinkedHashSet<>();
        wanted(refusal).forEach(slot -> name(days, doctor, patient, slot, slot));
        if (visit != null) {
            name(days, visit.doctor(), patient, visit.claimed(), visit.slot());
        }
        List<StoredEvent> given = new ArrayList<>(schedule);
        days.forEach(day -> given.addAll(seen(day, refusal, then)));
        given.addAll(appointment);
        return incident(
                doctor == null || store.knows(doctor.toString()) ? doctor : null,
                given,
                refusal.refusedAt(),
                new Refusing(refusal, FittingTerms.of(refusal, timetable(schedule))),
                StandIns.of(account(kept.event().actor()), patient == null ? null : patient.value()));
    }

    /** A day's next booking after that moment, and all that the day saw before it; or the day alone, where none came. */
    Incident ofDay(CalendarId day, Moment moment) {
        int from = store.of(day.toString(), moment).size();
        List<StoredEvent> all = store.of(day.toString(), Moment.NOW);
        for (StoredEvent event : all.subList(from, all.size())) {
            for (Object said : event.said()) {
                Optional<AppointmentBooked> booked =
                        said instanceof SlotBooked slot ? booked(event, slot) : Optional.empty();
                if (booked.isPresent()) {
                    return booking(day, event, (SlotBooked) said, booked.get());
                }
            }
        }
        return standing(day, moment);
    }

    private Incident booking(CalendarId day, StoredEvent event, SlotBooked slot, AppointmentBooked booked) {
        Moment then = new Moment.At(event.recordedAt());
        List<StoredEvent> schedule = store.of(new ScheduleId(day.doctor()).toString(), then);
        List<StoredEvent> given = new ArrayList<>(schedule);
        booked.visit().claimed().utcDates().stream()
                .map(date -> new CalendarId(day.doctor(), date).toString())
                .forEach(id -> store.of(id, then).stream()
                        .takeWhile(it -> it.said().stream().noneMatch(said -> isBookingOf(said, booked.appointment())))
                        .forEach(given::add));
        HoldId hold = slot.hold();
        UUID holder = hold == null ? null : holder(given, hold);
        boolean isVisitors = hold != null && hold.value().equals(holder);
        return incident(
                day.doctor(),
                given,
                event.recordedAt(),
                new Booking(booked, FittingTerms.of(booked.visit(), timetable(schedule)), hold, isVisitors),
                StandIns.of(
                        hold == null || isVisitors ? account(event.actor()) : holder,
                        booked.patient().value()));
    }

    private Incident standing(CalendarId day, Moment moment) {
        List<StoredEvent> given = new ArrayList<>(store.of(new ScheduleId(day.doctor()).toString(), moment));
        List<StoredEvent> ofDay = store.of(day.toString(), moment);
        given.addAll(ofDay);
        CalendarState state = Folded.of(ofDay, CalendarState.FREE, DoctorCalendarEvent.class, CalendarState::apply);
        List<TimeSlot> claimed =
                state.claims().values().stream().map(CalendarState.Claim::slot).toList();
        Instant last =
                given.isEmpty() ? Instant.EPOCH : given.get(given.size() - 1).recordedAt();
        return incident(day.doctor(), given, last, new Standing(day, claimed), StandIns.of(null, null));
    }

    private static Incident incident(
            @Nullable DoctorId doctor, List<StoredEvent> given, Instant now, Incident.Step step, StandIns standIns) {
        int unknown = (int) given.stream().filter(event -> !event.isKnown()).count();
        List<Object> said =
                given.stream().flatMap(event -> event.said().stream()).toList();
        return new Incident(doctor, said, unknown, now, step, standIns);
    }

    private List<StoredEvent> seen(String day, BookingRefused refusal, Moment then) {
        Long version = refusal.calendarVersion();
        boolean isTheDay = KeptRefusals.day(refusal)
                .map(CalendarId::toString)
                .filter(day::equals)
                .isPresent();
        return version == null || !isTheDay
                ? store.of(day, then)
                : store.of(day, Moment.NOW).stream()
                        .filter(event -> event.sequence() <= version)
                        .toList();
    }

    /** The booking that an event of a day belongs to; none where it belongs to a move. */
    private Optional<AppointmentBooked> booked(StoredEvent event, SlotBooked slot) {
        return store.of(slot.appointment().toString(), Moment.NOW).stream()
                .limit(1)
                .filter(first -> sameTransaction(first, event))
                .flatMap(first -> first.said().stream())
                .filter(AppointmentBooked.class::isInstance)
                .map(AppointmentBooked.class::cast)
                .filter(booked -> booked.visit().claimed().equals(slot.claimed()))
                .findFirst();
    }

    private static boolean sameTransaction(StoredEvent one, StoredEvent other) {
        return one.position() == null
                || other.position() == null
                || one.position().transactionId() == other.position().transactionId();
    }

    private static boolean isBookingOf(Object said, AppointmentId appointment) {
        return said instanceof SlotBooked booked && booked.appointment().equals(appointment);
    }

    private static @Nullable UUID holder(List<StoredEvent> given, HoldId hold) {
        return given.stream()
                .flatMap(event -> event.said().stream())
                .filter(said -> said instanceof SlotHeld held && held.hold().equals(hold))
                .map(said -> ((SlotHeld) said).holder())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Visit> visitAfter(Optional<Visit> before, AppointmentEvent event) {
        if (event instanceof AppointmentBooked booked) {
            return Optional.of(booked.visit());
        }
        return event instanceof AppointmentRescheduled moved ? Optional.of(moved.to()) : before;
    }

    private static @Nullable PatientId patient(BookingRefused refusal, List<StoredEvent> appointment) {
        return refusal.patient() != null
                ? refusal.patient()
                : appointment.stream()
                        .flatMap(event -> event.said().stream())
                        .filter(AppointmentBooked.class::isInstance)
                        .map(said -> ((AppointmentBooked) said).patient())
                        .findFirst()
                        .orElse(null);
    }

    /** What was wanted, with the conflict, which buffers may have reached beyond it; no length is known of some. */
    private static Stream<TimeSlot> wanted(BookingRefused refusal) {
        Instant from = refusal.wantedFrom();
        Instant until = refusal.wantedUntil();
        Stream<TimeSlot> wanted = from == null
                ? Stream.of()
                : Stream.of(new TimeSlot(from, until != null && from.isBefore(until) ? until : from.plusSeconds(1)));
        return Stream.concat(wanted, Stream.ofNullable(refusal.conflict()));
    }

    private static void name(
            Set<String> days,
            @Nullable DoctorId doctor,
            @Nullable PatientId patient,
            TimeSlot claimed,
            TimeSlot visit) {
        if (doctor != null) {
            claimed.utcDates().forEach(date -> days.add(new CalendarId(doctor, date).toString()));
        }
        if (patient != null) {
            visit.utcDates().forEach(date -> days.add(new PatientCalendarId(patient, date).toString()));
        }
    }

    private static Timetable timetable(List<StoredEvent> schedule) {
        return Folded.of(schedule, Timetable.EMPTY, DoctorScheduleEvent.class, Timetable::with);
    }

    /** The account of an actor; systems and visitors have none. */
    private static @Nullable UUID account(@Nullable String actor) {
        try {
            return actor == null ? null : UUID.fromString(actor);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
