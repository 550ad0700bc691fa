package org.horarium.command.scheduling;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.Precondition;
import org.horarium.command.RequestKey;
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
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets when a doctor can be booked. */
@RestController
@RequestMapping("/api/doctors/{doctor}")
class ScheduleEndpoint {

    private final Commands commands;
    private final History history;
    private final Workplaces workplaces;
    private final Clock clock;

    ScheduleEndpoint(Commands commands, History history, Workplaces workplaces, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PutMapping("/schedule")
    @Returns(Week.class)
    ResponseEntity<?> setHours(
            @PathVariable("doctor") UUID id,
            @Valid @RequestBody Week request,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        DoctorId doctor = known(id);
        WeeklyHours week = new Hours(workplaces.of(doctor)).week(request, LocalDate.now(clock));
        return Answers.ok(
                commands.send(new SetWeeklyHours(doctor, week, Precondition.version(ifMatch)), actor), request);
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PostMapping("/schedule/exceptions")
    @Returns(value = ExceptionalDate.class, status = 201)
    ResponseEntity<?> addException(
            @PathVariable("doctor") UUID id, @Valid @RequestBody ExceptionalDate request, Actor actor) {
        DoctorId doctor = known(id);
        var exception = new Hours(workplaces.of(doctor)).exception(request);
        return Answers.created(
                commands.send(new AddException(doctor, exception), actor),
                "/api/doctors/" + id + "/schedule/exceptions/" + request.date(),
                request);
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @DeleteMapping("/schedule/exceptions/{date}")
    @Returns(status = 204)
    ResponseEntity<?> removeException(@PathVariable("doctor") UUID id, @PathVariable LocalDate date, Actor actor) {
        return Answers.done(commands.send(new RemoveException(known(id), date), actor));
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PutMapping("/schedule/holidays")
    @Returns(Holidays.class)
    ResponseEntity<?> observeHolidays(
            @PathVariable("doctor") UUID id, @Valid @RequestBody Holidays request, Actor actor) {
        return Answers.ok(commands.send(new ObserveHolidays(known(id), request.region()), actor), request);
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PostMapping("/visit-types")
    @Returns(value = Offer.class, status = 201)
    ResponseEntity<?> offer(
            @PathVariable("doctor") UUID id,
            @Valid @RequestBody Offer request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        DoctorId doctor = known(id);
        VisitType offered = request.visitType();
        RequestKey key = RequestKey.of(actor, idempotencyKey, "offer " + id + request);
        return Answers.created(
                commands.send(new OfferVisitType(doctor, offered), actor, key),
                "/api/doctors/" + id + "/visit-types/" + offered.code(),
                request);
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @DeleteMapping("/visit-types/{code}")
    @Returns(status = 204)
    ResponseEntity<?> withdraw(@PathVariable("doctor") UUID id, @PathVariable String code, Actor actor) {
        return Answers.done(commands.send(new WithdrawVisitType(known(id), code), actor));
    }

    @Access(
            value = {Role.DOCTOR, Role.STAFF, Role.ADMIN},
            scopes = Scope.SCHEDULES_WRITE,
            planned = "doctor")
    @PutMapping("/booking-window")
    @Returns(Window.class)
    ResponseEntity<?> setWindow(@PathVariable("doctor") UUID id, @Valid @RequestBody Window request, Actor actor) {
        return Answers.ok(commands.send(new SetBookingWindow(known(id), request.window()), actor), request);
    }

    private DoctorId known(UUID id) {
        DoctorId doctor = new DoctorId(id);
        if (!history.knows(doctor)) {
            throw new NotFound("unknown-doctor");
        }
        return doctor;
    }
}
