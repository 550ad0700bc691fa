package org.horarium.shared.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.horarium.shared.Recorded;

/** Everything that can happen to a doctor's schedule. */
public sealed interface DoctorScheduleEvent {

    /** The schedule that it happened to. */
    ScheduleId schedule();

    /** The working week was set, from a date on. */
    @Recorded("scheduling.WeeklyHoursSet")
    record WeeklyHoursSet(ScheduleId schedule, WeeklyHours week) implements DoctorScheduleEvent {}

    /** A kind of visit can be booked from now on, or its terms were replaced. */
    @Recorded("scheduling.VisitTypeOffered")
    record VisitTypeOffered(ScheduleId schedule, VisitType visitType) implements DoctorScheduleEvent {}

    /** A kind of visit can be booked no more. */
    @Recorded("scheduling.VisitTypeWithdrawn")
    record VisitTypeWithdrawn(ScheduleId schedule, String code) implements DoctorScheduleEvent {}

    /** How late and how early can be booked was set. */
    @Recorded("scheduling.BookingWindowSet")
    record BookingWindowSet(ScheduleId schedule, BookingWindow window) implements DoctorScheduleEvent {}

    /** One date became unlike its weekday. */
    @Recorded("scheduling.ScheduleExceptionAdded")
    record ScheduleExceptionAdded(ScheduleId schedule, ScheduleException exception) implements DoctorScheduleEvent {}

    /** One date became like its weekday again. */
    @Recorded("scheduling.ScheduleExceptionRemoved")
    record ScheduleExceptionRemoved(ScheduleId schedule, LocalDate date) implements DoctorScheduleEvent {}

    /**
     * The public holidays of a region are kept. The dates are recorded, so that a later library cannot change the past.
     *
     * @param region ISO 3166-2 in lower case, such as {@code us-ma}; empty where none are kept any more
     */
    @Recorded("scheduling.HolidaysObserved")
    record HolidaysObserved(ScheduleId schedule, String region, List<Holiday> holidays)
            implements DoctorScheduleEvent {}
}
