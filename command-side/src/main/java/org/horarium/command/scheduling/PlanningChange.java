package org.horarium.command.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.horarium.command.scheduling.ScheduleCommand.AddException;
import org.horarium.command.scheduling.ScheduleCommand.ObserveHolidays;
import org.horarium.command.scheduling.ScheduleCommand.OfferVisitType;
import org.horarium.command.scheduling.ScheduleCommand.RemoveException;
import org.horarium.command.scheduling.ScheduleCommand.SetBookingWindow;
import org.horarium.command.scheduling.ScheduleCommand.SetWeeklyHours;
import org.horarium.command.scheduling.ScheduleCommand.WithdrawVisitType;
import org.horarium.command.scheduling.ScheduleRequests.ExceptionalDate;
import org.horarium.command.scheduling.ScheduleRequests.Holidays;
import org.horarium.command.scheduling.ScheduleRequests.Offer;
import org.horarium.command.scheduling.ScheduleRequests.Week;
import org.horarium.command.scheduling.ScheduleRequests.Window;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;

/**
 * Any of the changes that can be made to a doctor's plan, each in the words in which it is made.
 *
 * @param from the first local date of which the slots are to be seen
 * @param to the last one
 */
record PlanningChange(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Valid @Nullable Week week,
        @Valid @Nullable ExceptionalDate exception,
        @Nullable LocalDate removeException,
        @Valid @Nullable Holidays holidays,
        @Valid @Nullable Offer visitType,
        @Nullable String withdrawVisitType,
        @Valid @Nullable Window bookingWindow,
        @Valid @Nullable TimeOff block) {

    static final int MOST_DAYS = 31;

    /** Time that cannot be booked. */
    record TimeOff(@NotNull OffsetDateTime start, @NotNull OffsetDateTime end) {}

    /** The dates of which the slots are to be seen. */
    List<LocalDate> dates() {
        Hours.plausible("from", from);
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "must not be before from");
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            throw new InvalidInput("to", "must be at most " + MOST_DAYS + " days on, the first one counted");
        }
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** The commands that would make the changes, but for a block, which no schedule knows of. */
    List<ScheduleCommand> commands(DoctorId doctor, Hours hours, LocalDate today) {
        List<ScheduleCommand> commands = new ArrayList<>();
        if (week != null) {
            commands.add(new SetWeeklyHours(doctor, within("week", () -> hours.week(week, today)), null));
        }
        if (exception != null) {
            commands.add(new AddException(doctor, within("exception", () -> hours.exception(exception))));
        }
        if (removeException != null) {
            commands.add(new RemoveException(doctor, removeException));
        }
        if (holidays != null) {
            commands.add(new ObserveHolidays(doctor, holidays.region()));
        }
        if (visitType != null) {
            commands.add(new OfferVisitType(doctor, visitType.visitType()));
        }
        if (withdrawVisitType != null) {
            commands.add(new WithdrawVisitType(doctor, withdrawVisitType));
        }
        if (bookingWindow != null) {
            commands.add(new SetBookingWindow(doctor, bookingWindow.window()));
        }
        return commands;
    }

    /** Names a field at fault as it stands in this request. */
    static <T> T within(String part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(part + "." + invalid.field(), invalid.rule());
        }
    }
}
