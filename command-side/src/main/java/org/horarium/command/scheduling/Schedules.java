package org.horarium.command.scheduling;

import static org.horarium.command.Streams.write;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.scheduling.ScheduleCommand.AddException;
import org.horarium.command.scheduling.ScheduleCommand.ObserveHolidays;
import org.horarium.command.scheduling.ScheduleCommand.OfferVisitType;
import org.horarium.command.scheduling.ScheduleCommand.RemoveException;
import org.horarium.command.scheduling.ScheduleCommand.SetBookingWindow;
import org.horarium.command.scheduling.ScheduleCommand.SetWeeklyHours;
import org.horarium.command.scheduling.ScheduleCommand.WithdrawVisitType;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent.BookingWindowSet;
import org.horarium.shared.scheduling.DoctorScheduleEvent.HolidaysObserved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionAdded;
import org.horarium.shared.scheduling.DoctorScheduleEvent.ScheduleExceptionRemoved;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeOffered;
import org.horarium.shared.scheduling.DoctorScheduleEvent.VisitTypeWithdrawn;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.Holiday;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about doctors' schedules. What is booked already stays booked. */
@Component
class Schedules {

    private final Repository<DoctorSchedule> schedules;
    private final History history;
    private final PublicHolidays publicHolidays;
    private final Clock clock;

    Schedules(Repository<DoctorSchedule> schedules, History history, PublicHolidays publicHolidays, Clock clock) {
        this.schedules = schedules;
        this.history = history;
        this.publicHolidays = publicHolidays;
        this.clock = clock;
    }

    @CommandHandler
    Outcome handle(SetWeeklyHours command) {
        return record(command, command.expectedVersion(), new WeeklyHoursSet(of(command), command.week()));
    }

    @CommandHandler
    Outcome handle(OfferVisitType command) {
        return record(command, null, new VisitTypeOffered(of(command), command.visitType()));
    }

    @CommandHandler
    Outcome handle(WithdrawVisitType command) {
        Timetable timetable = open(command).invoke(DoctorSchedule::timetable);
        if (history.knows(command.doctor()) && !timetable.visitTypes().containsKey(command.code())) {
            return Refused.because(Reason.UNKNOWN_VISIT_TYPE, "The doctor does not offer that visit.");
        }
        return record(command, null, new VisitTypeWithdrawn(of(command), command.code()));
    }

    @CommandHandler
    Outcome handle(SetBookingWindow command) {
        return record(command, null, new BookingWindowSet(of(command), command.window()));
    }

    @CommandHandler
    Outcome handle(AddException command) {
        return record(command, null, new ScheduleExceptionAdded(of(command), command.exception()));
    }

    @CommandHandler
    Outcome handle(RemoveException command) {
        Timetable timetable = open(command).invoke(DoctorSchedule::timetable);
        if (history.knows(command.doctor()) && !timetable.exceptions().containsKey(command.date())) {
            return Refused.because(Reason.UNKNOWN_EXCEPTION, "That date has no exception.");
        }
        return record(command, null, new ScheduleExceptionRemoved(of(command), command.date()));
    }

    @CommandHandler
    Outcome handle(ObserveHolidays command) {
        var holidays =
                command.region().isEmpty() ? List.<Holiday>of() : publicHolidays.of(command.region(), clock.instant());
        return record(command, null, new HolidaysObserved(of(command), command.region(), holidays));
    }

    private Outcome record(ScheduleCommand command, @Nullable Long expectedVersion, DoctorScheduleEvent event) {
        if (!history.knows(command.doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        Aggregate<DoctorSchedule> schedule = open(command);
        if (Precondition.fails(expectedVersion, schedule.version())) {
            return Precondition.refusal();
        }
        return write(schedule, it -> it.record(event));
    }

    private Aggregate<DoctorSchedule> open(ScheduleCommand command) {
        return Streams.open(schedules, of(command), () -> new DoctorSchedule(of(command)));
    }

    private static ScheduleId of(ScheduleCommand command) {
        return new ScheduleId(command.doctor());
    }
}
