package org.horarium.command.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Decisions;
import org.horarium.command.RequestKey;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeClaimed;
import org.horarium.shared.scheduling.PatientCalendarEvent.PatientTimeFreed;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/** The words in which the tests of this package are told. Times are UTC, of {@link #TODAY} where no date is named. */
final class Words {

    static final LocalDate TODAY = LocalDate.parse("2027-06-07");
    static final Instant NOW = Instant.parse("2027-06-07T06:00:00Z");

    static final DoctorId ADA = new DoctorId(new UUID(1, 1));
    static final DoctorId BEN = new DoctorId(new UUID(1, 2));
    static final PatientId ANNA = new PatientId(new UUID(2, 1));
    static final PatientId BORIS = new PatientId(new UUID(2, 2));
    static final AppointmentId FIRST = new AppointmentId(new UUID(3, 1));
    static final AppointmentId SECOND = new AppointmentId(new UUID(3, 2));
    static final AppointmentId THIRD = new AppointmentId(new UUID(3, 3));
    static final HoldId HOLD = new HoldId(new UUID(4, 1));
    static final BlockId BLOCK = new BlockId(new UUID(5, 1));
    static final LocationId ELM = new LocationId(new UUID(6, 1));

    static final Actor DESK = Decisions.ADMIN;
    static final Actor ANNAS_ACCOUNT = new Actor(new UUID(7, 1), Role.PATIENT, ANNA, null);
    static final Actor BORISS_ACCOUNT = new Actor(new UUID(7, 2), Role.PATIENT, BORIS, null);
    static final Actor ADAS_ACCOUNT = new Actor(new UUID(7, 3), Role.DOCTOR, null, ADA);

    private Words() {}

    static Instant at(String time) {
        return time.length() == 5
                ? Instant.parse(TODAY + "T" + time + ":00Z")
                : Instant.parse(time.replace(' ', 'T') + ":00Z");
    }

    static TimeSlot slot(String start, String end) {
        return new TimeSlot(at(start), at(end));
    }

    static WeeklyHoursSet shift(String start, String end) {
        return shift(ADA, start, end, ZoneOffset.UTC);
    }

    /** The same hours on every day of the week. */
    static WeeklyHoursSet shift(DoctorId doctor, String start, String end, ZoneId zone) {
        List<WorkingHours> hours = Stream.of(DayOfWeek.values())
                .map(day -> new WorkingHours(day, LocalTime.parse(start), LocalTime.parse(end), ELM, zone))
                .toList();
        return new WeeklyHoursSet(new ScheduleId(doctor), new WeeklyHours(LocalDate.parse("2020-01-01"), hours));
    }

    /** One stretch of a working day, as exported incidents tell it. */
    static WorkingHours hours(DayOfWeek day, String start, String end, LocationId place, String zone) {
        return new WorkingHours(day, LocalTime.parse(start), LocalTime.parse(end), place, ZoneId.of(zone));
    }

    static VisitTypeOffered offered(String code, int minutes, int before, int after, VisitMode... modes) {
        return new VisitTypeOffered(
                new ScheduleId(ADA),
                new VisitType(
                        code,
                        Duration.ofMinutes(minutes),
                        Duration.ofMinutes(before),
                        Duration.ofMinutes(after),
                        modes.length == 0 ? Set.of(VisitMode.IN_PERSON) : Set.of(modes)));
    }

    static BookingWindowSet window(Duration minimumNotice, Duration maximumAdvance) {
        return new BookingWindowSet(new ScheduleId(ADA), new BookingWindow(minimumNotice, maximumAdvance));
    }

    static Visit visit(String start, String end) {
        return visit(ADA, slot(start, end), slot(start, end));
    }

    static Visit visit(DoctorId doctor, TimeSlot slot, TimeSlot claimed) {
        return new Visit(doctor, ELM, ZoneOffset.UTC, "consultation", VisitMode.IN_PERSON, slot, claimed);
    }

    /** Everything that a booking with Ada records. */
    static List<Object> booked(AppointmentId appointment, PatientId patient, String start, String end) {
        return booked(appointment, patient, visit(start, end), null);
    }

    static List<Object> booked(AppointmentId appointment, PatientId patient, Visit visit, @Nullable HoldId hold) {
        return Stream.concat(
                        promised(appointment, patient, visit, hold).stream(),
                        Stream.of(new AppointmentBooked(appointment, patient, visit, null)))
                .toList();
    }

    /** What is recorded on the days of doctor and patient. */
    static List<Object> promised(AppointmentId appointment, PatientId patient, Visit visit, @Nullable HoldId hold) {
        return Stream.<Object>concat(
                        Calendars.days(visit.doctor(), visit.claimed())
                                .map(day -> new SlotBooked(day, appointment, visit.claimed(), hold)),
                        Calendars.days(patient, visit.slot())
                                .map(day -> new PatientTimeClaimed(day, appointment, visit.slot())))
                .toList();
    }

    /** What is recorded where a visit's time is given back. */
    static List<Object> freed(AppointmentId appointment, PatientId patient, Visit visit) {
        return Stream.<Object>concat(
                        Calendars.days(visit.doctor(), visit.claimed())
                                .map(day -> new SlotFreed(day, appointment, visit.claimed())),
                        Calendars.days(patient, visit.slot())
                                .map(day -> new PatientTimeFreed(day, appointment, visit.slot())))
                .toList();
    }

    static List<Object> held(Actor holder, String start, String end, Instant until) {
        TimeSlot claimed = slot(start, end);
        return Calendars.days(ADA, claimed)
                .<Object>map(day -> new SlotHeld(day, HOLD, claimed, holder.id(), until))
                .toList();
    }

    static List<Object> blocked(String start, String end) {
        TimeSlot blocked = slot(start, end);
        return Calendars.days(ADA, blocked)
                .<Object>map(day -> new TimeBlocked(day, BLOCK, blocked, null))
                .toList();
    }

    static Ask book(AppointmentId appointment, PatientId patient, String start) {
        return new Ask(appointment, patient, at(start));
    }

    static Ask book(AppointmentId appointment, PatientId patient, String start, String end) {
        return book(appointment, patient, start).lasting(slot(start, end).length());
    }

    static Move move(AppointmentId appointment, String start) {
        return new Move(appointment, at(start));
    }

    /** The key of a request with that body. */
    static RequestKey key(Actor caller, String key, String body) {
        RequestKey made = RequestKey.of(caller, key, body);
        if (made == null) {
            throw new IllegalArgumentException("A key has characters");
        }
        return made;
    }
}
