package org.horarium.command.scheduling;

import static org.horarium.command.Streams.write;

import java.util.Optional;
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
import org.horarium.shared.scheduling.ScheduleId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about doctors' schedules. What is booked already stays booked. */
@Component
class Schedules {

    private final Repository<DoctorSchedule> schedules;
    private final History history;
    private final ScheduleChanges changes;

    Schedules(Repository<DoctorSchedule> schedules, History history, ScheduleChanges changes) {
        this.schedules = schedules;
        this.history = history;
        this.changes = changes;
    }

    @CommandHandler
    Outcome handle(SetWeeklyHours command) {
        return decide(command, command.expectedVersion());
    }

    @CommandHandler
    Outcome handle(OfferVisitType command) {
        return decide(command, null);
    }

    @CommandHandler
    Outcome handle(WithdrawVisitType command) {
        return decide(command, null);
    }

    @CommandHandler
    Outcome handle(SetBookingWindow command) {
        return decide(command, null);
    }

    @CommandHandler
    Outcome handle(AddException command) {
        return decide(command, null);
    }

    @CommandHandler
    Outcome handle(RemoveException command) {
        return decide(command, null);
    }

    @CommandHandler
    Outcome handle(ObserveHolidays command) {
        return decide(command, null);
    }

    private Outcome decide(ScheduleCommand command, @Nullable Long expectedVersion) {
        if (!history.knows(command.doctor())) {
            return Refused.because(Reason.UNKNOWN_DOCTOR, "No such doctor.");
        }
        ScheduleId id = new ScheduleId(command.doctor());
        Aggregate<DoctorSchedule> schedule = Streams.open(schedules, id, () -> new DoctorSchedule(id));
        if (Precondition.fails(expectedVersion, schedule.version())) {
            return Precondition.refusal();
        }
        Optional<Refused> refused = changes.reasonToRefuse(command, schedule.invoke(DoctorSchedule::timetable));
        return refused.isPresent() ? refused.get() : write(schedule, it -> it.record(changes.event(command)));
    }
}
