package org.horarium.command.scheduling;

import java.time.LocalDate;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.ScheduleException;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a doctor's schedule. Said twice, it changes nothing the second time. */
public sealed interface ScheduleCommand extends Guarded {

    /** The doctor whose schedule is asked. */
    DoctorId doctor();

    @Override
    default boolean isAllowed(Actor actor, Permissions permissions) {
        return permissions.mayPlan(actor, doctor());
    }

    /** Work that week from its first day on. */
    record SetWeeklyHours(DoctorId doctor, WeeklyHours week, @Nullable Long expectedVersion)
            implements ScheduleCommand {}

    /** Let that kind of visit be booked, or replace its terms. */
    record OfferVisitType(DoctorId doctor, VisitType visitType) implements ScheduleCommand {}

    /** Let that kind of visit be booked no more. */
    record WithdrawVisitType(DoctorId doctor, String code) implements ScheduleCommand {}

    /** Set how late and how early can be booked. */
    record SetBookingWindow(DoctorId doctor, BookingWindow window) implements ScheduleCommand {}

    /** Make one date unlike its weekday. */
    record AddException(DoctorId doctor, ScheduleException exception) implements ScheduleCommand {}

    /** Make one date like its weekday again. */
    record RemoveException(DoctorId doctor, LocalDate date) implements ScheduleCommand {}

    /**
     * Keep the public holidays of a region from this year on.
     *
     * @param region ISO 3166-2 in lower case, such as {@code us-ma}; empty to keep none
     */
    record ObserveHolidays(DoctorId doctor, String region) implements ScheduleCommand {}
}
