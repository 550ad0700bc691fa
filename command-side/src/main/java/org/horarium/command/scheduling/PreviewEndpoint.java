package org.horarium.command.scheduling;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Answers;
import org.horarium.command.History;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.scheduling.PlanningChange.TimeOff;
import org.horarium.command.scheduling.PlanningPreview.BookableDay;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what a change of plans would come to before it is made. It stands with the decisions although it decides
 * nothing, because it reads the request as they do and refuses what they refuse.
 */
@RestController
class PreviewEndpoint {

    private final History history;
    private final Workplaces workplaces;
    private final ScheduleChanges changes;
    private final PromisedTime promised;
    private final AffectedVisits affected;
    private final Clock clock;

    PreviewEndpoint(
            History history,
            Workplaces workplaces,
            ScheduleChanges changes,
            PromisedTime promised,
            AffectedVisits affected,
            Clock clock) {
        this.history = history;
        this.workplaces = workplaces;
        this.changes = changes;
        this.promised = promised;
        this.affected = affected;
        this.clock = clock;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = {Scope.SCHEDULES_WRITE, Scope.APPOINTMENTS_READ},
            planned = "doctor",
            discloses = Disclosure.PERSONAL)
    @PostMapping("/api/doctors/{doctor}/schedule/preview")
    @Returns(PlanningPreview.class)
    ResponseEntity<?> preview(
            @PathVariable("doctor") UUID id,
            @RequestParam(name = "for", required = false) @Nullable String visitType,
            @Valid @RequestBody PlanningChange change,
            Actor actor) {
        DoctorId doctor = new DoctorId(id);
        if (!history.knows(doctor)) {
            throw new NotFound("unknown-doctor");
        }
        List<LocalDate> dates = change.dates();
        TimeSlot block = block(change.block());
        Timetable before = timetable(doctor);
        Timetable after = before;
        Hours hours = new Hours(workplaces.of(doctor));
        for (ScheduleCommand command : change.commands(doctor, hours, LocalDate.now(clock))) {
            Optional<Refused> refused = changes.reasonToRefuse(command, after);
            if (refused.isPresent()) {
                return Answers.refused(refused.get(), ZoneOffset.UTC);
            }
            // only a region can still be at fault here
            after = after.with(PlanningChange.within("holidays", () -> changes.event(command)));
        }
        if (before.visitType(visitType).isEmpty() && after.visitType(visitType).isEmpty()) {
            return Answers.refused(
                    Refused.because(Reason.UNKNOWN_VISIT_TYPE, "The doctor does not offer that visit."),
                    ZoneOffset.UTC);
        }
        return ResponseEntity.ok(preview(doctor, new ChangedTimetable(before, after), block, dates, visitType, actor));
    }

    private PlanningPreview preview(
            DoctorId doctor,
            ChangedTimetable change,
            @Nullable TimeSlot block,
            List<LocalDate> dates,
            @Nullable String visitType,
            Actor actor) {
        Instant now = clock.instant();
        List<TimeSlot> taken = promised.taken(
                doctor, dates.get(0).minusDays(1), dates.get(dates.size() - 1).plusDays(1), now);
        List<TimeSlot> takenThen = block == null
                ? taken
                : Stream.concat(taken.stream(), Stream.of(block)).toList();
        Set<AppointmentId> blocked = block == null ? Set.of() : promised.inTheWay(doctor, block, now);
        List<BookableDay> slotsBefore = new Outlook(change.before(), taken, now).on(dates, visitType);
        List<BookableDay> slotsAfter = new Outlook(change.after(), takenThen, now).on(dates, visitType);
        return PlanningPreview.of(slotsBefore, slotsAfter, affected.by(change, blocked, doctor, now, actor));
    }

    private @Nullable TimeSlot block(@Nullable TimeOff block) {
        return block == null ? null : PlanningChange.within("block", () -> promised.block(block.start(), block.end()));
    }

    private Timetable timetable(DoctorId doctor) {
        return history.fold(
                "timetable of", new ScheduleId(doctor), Timetable.EMPTY, DoctorScheduleEvent.class, Timetable::with);
    }
}
