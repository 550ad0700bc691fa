package org.horarium.command.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
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
import org.springframework.stereotype.Component;

/** What comes of each command, whether it is carried out or only looked at: so what is foreseen is what happens. */
@Component
class ScheduleChanges {

    private final PublicHolidays publicHolidays;
    private final Clock clock;

    ScheduleChanges(PublicHolidays publicHolidays, Clock clock) {
        this.publicHolidays = publicHolidays;
        this.clock = clock;
    }

    /** Why that timetable cannot be changed so, or empty where it can. */
    Optional<Refused> reasonToRefuse(ScheduleCommand command, Timetable timetable) {
        if (command instanceof WithdrawVisitType withdraw
                && !timetable.visitTypes().containsKey(withdraw.code())) {
            return Optional.of(Refused.because(Reason.UNKNOWN_VISIT_TYPE, "The doctor does not offer that visit."));
        }
        if (command instanceof RemoveException remove && !timetable.exceptions().containsKey(remove.date())) {
            return Optional.of(Refused.because(Reason.UNKNOWN_EXCEPTION, "That date has no exception."));
        }
        return Optional.empty();
    }

    /** What is recorded of a command that is not refused. */
    DoctorScheduleEvent event(ScheduleCommand command) {
        ScheduleId schedule = new ScheduleId(command.doctor());
        if (command instanceof SetWeeklyHours set) {
            return new WeeklyHoursSet(schedule, set.week());
        } else if (command instanceof OfferVisitType offer) {
            return new VisitTypeOffered(schedule, offer.visitType());
        } else if (command instanceof WithdrawVisitType withdraw) {
            return new VisitTypeWithdrawn(schedule, withdraw.code());
        } else if (command instanceof SetBookingWindow set) {
            return new BookingWindowSet(schedule, set.window());
        } else if (command instanceof AddException add) {
            return new ScheduleExceptionAdded(schedule, add.exception());
        } else if (command instanceof RemoveException remove) {
            return new ScheduleExceptionRemoved(schedule, remove.date());
        } else if (command instanceof ObserveHolidays observe) {
            return new HolidaysObserved(schedule, observe.region(), holidays(observe.region()));
        }
        throw new IllegalStateException("Unknown command " + command.getClass());
    }

    private List<Holiday> holidays(String region) {
        return region.isEmpty() ? List.of() : publicHolidays.of(region, clock.instant());
    }
}
