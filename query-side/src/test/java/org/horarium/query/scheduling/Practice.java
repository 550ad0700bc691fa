package org.horarium.query.scheduling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorEvent.PractitionerRoleAssigned;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotBooked;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotFreed;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeBlocked;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;

/** A doctor at a clinic, told in events. */
record Practice(DoctorId doctor, ClinicId clinic, LocationId place, ZoneId zone) {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

    /** A practice whose ids follow from its name. */
    static Practice called(String name, ZoneId zone) {
        return new Practice(
                new DoctorId(sorted(name)),
                new ClinicId(uuid("clinic " + name)),
                new LocationId(uuid("place " + name)),
                zone);
    }

    /** The doctor of another practice, who works here too. */
    Practice withDoctorOf(Practice other) {
        return new Practice(other.doctor, clinic, place, zone);
    }

    /** An id that sorts as its name does. */
    private static UUID sorted(String name) {
        return new UUID(new BigInteger(1, Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 8)).longValue(), 1);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    ClinicRegistered clinicCalled(String name) {
        return new ClinicRegistered(clinic, new ClinicDetails(name, null, null));
    }

    LocationOpened open(String name, String city, @Nullable GeoPoint position) {
        return new LocationOpened(clinic, location(name, city, position));
    }

    LocationCorrected corrected(String name, String city) {
        return new LocationCorrected(clinic, location(name, city, null));
    }

    DoctorRegistered registered(String name, @Nullable String fee) {
        Fee price = fee == null ? null : new Fee(new BigDecimal(fee), "USD");
        return new DoctorRegistered(
                doctor, new DoctorProfile(name, null, null, null, List.of("en-US", "de"), List.of("Aetna"), price));
    }

    PractitionerRoleAssigned does(String... specializations) {
        RoleId role = new RoleId(uuid("role " + doctor.value() + clinic.value()));
        return new PractitionerRoleAssigned(
                doctor, new PractitionerRole(role, clinic, List.of(specializations), List.of(place)));
    }

    /** The same hours on every day of the week. */
    WeeklyHoursSet daily(String from, String to) {
        List<WorkingHours> hours =
                Stream.of(DayOfWeek.values()).map(day -> hours(day, from, to)).toList();
        return new WeeklyHoursSet(schedule(), new WeeklyHours(LocalDate.parse("2026-01-01"), hours));
    }

    WeeklyHoursSet on(DayOfWeek day, String from, String to) {
        return new WeeklyHoursSet(
                schedule(), new WeeklyHours(LocalDate.parse("2026-01-01"), List.of(hours(day, from, to))));
    }

    VisitTypeOffered offers(String code, int minutes, int before, int after, VisitMode... modes) {
        return new VisitTypeOffered(
                schedule(),
                new VisitType(
                        code,
                        Duration.ofMinutes(minutes),
                        Duration.ofMinutes(before),
                        Duration.ofMinutes(after),
                        Set.of(modes)));
    }

    BookingWindowSet bookable(Duration notice, Duration advance) {
        return new BookingWindowSet(schedule(), new BookingWindow(notice, advance));
    }

    SlotBooked booked(String name, String from, String to) {
        return new SlotBooked(calendar(from), new AppointmentId(uuid(name)), slot(from, to), null);
    }

    SlotBooked redeemed(String name, String from, String to) {
        return new SlotBooked(calendar(from), new AppointmentId(uuid(name)), slot(from, to), new HoldId(uuid(name)));
    }

    SlotFreed freed(String name, String from, String to) {
        return new SlotFreed(calendar(from), new AppointmentId(uuid(name)), slot(from, to));
    }

    SlotHeld held(String name, String from, String to, String until) {
        return new SlotHeld(
                calendar(from), new HoldId(uuid(name)), slot(from, to), uuid("holder"), Instant.parse(until));
    }

    HoldReleased released(String name, String from, String to) {
        return new HoldReleased(calendar(from), new HoldId(uuid(name)), slot(from, to));
    }

    /** Blocked time, told to every UTC date that it touches. */
    List<TimeBlocked> blocked(String name, String from, String to) {
        TimeSlot slot = slot(from, to);
        return slot.utcDates().stream()
                .map(date -> new TimeBlocked(new CalendarId(doctor, date), new BlockId(uuid(name)), slot, null))
                .toList();
    }

    ScheduleId schedule() {
        return new ScheduleId(doctor);
    }

    private CalendarId calendar(String from) {
        return new CalendarId(doctor, LocalDate.ofInstant(Instant.parse(from), ZoneOffset.UTC));
    }

    private WorkingHours hours(DayOfWeek day, String from, String to) {
        return new WorkingHours(day, LocalTime.parse(from), LocalTime.parse(to), place, zone);
    }

    private ClinicLocation location(String name, String city, @Nullable GeoPoint position) {
        return new ClinicLocation(place, name, zone, new Address(null, city, null, null, null), position, null);
    }

    private static TimeSlot slot(String from, String to) {
        return new TimeSlot(Instant.parse(from), Instant.parse(to));
    }
}
