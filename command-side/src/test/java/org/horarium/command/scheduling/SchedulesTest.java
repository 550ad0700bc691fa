package org.horarium.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.UNKNOWN_EXCEPTION;
import static org.horarium.command.Reason.UNKNOWN_VISIT_TYPE;
import static org.horarium.command.Reason.VERSION_MISMATCH;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.SetClock;
import org.horarium.command.scheduling.ScheduleCommand.AddException;
import org.horarium.command.scheduling.ScheduleCommand.ObserveHolidays;
import org.horarium.command.scheduling.ScheduleCommand.OfferVisitType;
import org.horarium.command.scheduling.ScheduleCommand.RemoveException;
import org.horarium.command.scheduling.ScheduleCommand.SetBookingWindow;
import org.horarium.command.scheduling.ScheduleCommand.SetWeeklyHours;
import org.horarium.command.scheduling.ScheduleCommand.WithdrawVisitType;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionRemoved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.Holiday;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private static final DoctorId ADA = new DoctorId(new UUID(1, 1));
    private static final DoctorId NOBODY = new DoctorId(new UUID(1, 9));
    private static final ScheduleId SCHEDULE = new ScheduleId(ADA);
    private static final LocalDate DATE = LocalDate.parse("2027-06-07");
    private static final VisitType SURGERY = new VisitType(
            "surgery", Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(30), Set.of(VisitMode.IN_PERSON));

    private final SetClock clock = new SetClock(Instant.parse("2027-06-01T08:00:00Z"));
    private final Decisions schedule = new Decisions(clock, DoctorSchedule.class);

    SchedulesTest() {
        schedule.decidedBy(new Schedules(
                schedule.repository(DoctorSchedule.class),
                schedule.history(),
                new ScheduleChanges(new PublicHolidays(), clock)));
        schedule.given(
                new DoctorRegistered(ADA, new DoctorProfile("Ada", null, null, null, List.of(), List.of(), null)));
    }

    @Test
    void a_week_is_set_once_however_often_it_is_said() {
        schedule.when(new SetWeeklyHours(ADA, week("09:00"), null))
                .expectEvents(new WeeklyHoursSet(SCHEDULE, week("09:00")));
        schedule.when(new SetWeeklyHours(ADA, week("09:00"), null))
                .expectNoEvents()
                .expectAccepted();
        schedule.when(new SetWeeklyHours(ADA, week("10:00"), null))
                .expectEvents(new WeeklyHoursSet(SCHEDULE, week("10:00")));
    }

    @Test
    void refuses_a_week_where_another_was_set_since_it_was_read() {
        schedule.given(new WeeklyHoursSet(SCHEDULE, week("09:00")));

        schedule.when(new SetWeeklyHours(ADA, week("10:00"), 3L))
                .expectNoEvents()
                .expectRefusal(VERSION_MISMATCH);
        schedule.when(new SetWeeklyHours(ADA, week("10:00"), 0L)).expectAccepted();
    }

    @Test
    void visit_types_are_offered_replaced_and_withdrawn() {
        VisitType longer = SURGERY.lasting(Duration.ofHours(2));

        schedule.when(new OfferVisitType(ADA, SURGERY)).expectEvents(new VisitTypeOffered(SCHEDULE, SURGERY));
        schedule.when(new OfferVisitType(ADA, SURGERY)).expectNoEvents().expectAccepted();
        schedule.when(new OfferVisitType(ADA, longer)).expectEvents(new VisitTypeOffered(SCHEDULE, longer));
        schedule.when(new WithdrawVisitType(ADA, "surgery")).expectEvents(new VisitTypeWithdrawn(SCHEDULE, "surgery"));
        schedule.when(new WithdrawVisitType(ADA, "surgery")).expectNoEvents().expectRefusal(UNKNOWN_VISIT_TYPE);
    }

    @Test
    void exceptions_are_added_and_removed() {
        ScheduleException closed = new ScheduleException(DATE, List.of(), "conference");

        schedule.when(new AddException(ADA, closed)).expectEvents(new ScheduleExceptionAdded(SCHEDULE, closed));
        schedule.when(new AddException(ADA, closed)).expectNoEvents().expectAccepted();
        schedule.when(new RemoveException(ADA, DATE)).expectEvents(new ScheduleExceptionRemoved(SCHEDULE, DATE));
        schedule.when(new RemoveException(ADA, DATE)).expectNoEvents().expectRefusal(UNKNOWN_EXCEPTION);
    }

    @Test
    void the_booking_window_is_set() {
        BookingWindow window = new BookingWindow(Duration.ofHours(2), Duration.ofDays(30));

        schedule.when(new SetBookingWindow(ADA, window)).expectEvents(new BookingWindowSet(SCHEDULE, window));
        schedule.when(new SetBookingWindow(ADA, window)).expectNoEvents().expectAccepted();
    }

    @Test
    void the_dates_of_holidays_are_recorded_and_can_be_given_up() {
        var decided = schedule.when(new ObserveHolidays(ADA, "us-ma")).expectAccepted();

        assertThat(decided.events()).singleElement().isInstanceOfSatisfying(HolidaysObserved.class, event -> assertThat(
                        event.holidays())
                .extracting(Holiday::date)
                .contains(LocalDate.parse("2027-07-05"), LocalDate.parse("2027-11-25"))
                .isSorted());
        schedule.when(new ObserveHolidays(ADA, "us-ma")).expectNoEvents().expectAccepted();
        schedule.when(new ObserveHolidays(ADA, "")).expectEvents(new HolidaysObserved(SCHEDULE, "", List.of()));
    }

    @Test
    void holidays_of_no_known_region_are_invalid() {
        assertThatThrownBy(() -> schedule.when(new ObserveHolidays(ADA, "us-zz")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> schedule.when(new ObserveHolidays(ADA, "xx"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refuses_a_doctor_whom_nobody_knows() {
        List.of(
                        new SetWeeklyHours(NOBODY, week("09:00"), null),
                        new OfferVisitType(NOBODY, SURGERY),
                        new WithdrawVisitType(NOBODY, "surgery"),
                        new SetBookingWindow(NOBODY, BookingWindow.STANDARD),
                        new AddException(NOBODY, new ScheduleException(DATE, List.of(), null)),
                        new RemoveException(NOBODY, DATE),
                        new ObserveHolidays(NOBODY, "us"))
                .forEach(command -> schedule.when(command).expectNoEvents().expectRefusal(UNKNOWN_DOCTOR));
    }

    private static WeeklyHours week(String start) {
        return new WeeklyHours(
                LocalDate.parse("2027-01-01"),
                List.of(new WorkingHours(
                        DayOfWeek.MONDAY,
                        LocalTime.parse(start),
                        LocalTime.parse("17:00"),
                        new LocationId(new UUID(6, 1)),
                        ZoneId.of("Europe/Berlin"))));
    }
}
