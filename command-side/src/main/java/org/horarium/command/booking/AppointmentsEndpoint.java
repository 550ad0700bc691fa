package org.horarium.command.booking;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Precondition;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.AppointmentRequests.Book;
import org.horarium.command.booking.AppointmentRequests.Reschedule;
import org.horarium.command.booking.AppointmentRequests.Update;
import org.horarium.command.booking.BookingCommand.BookAppointment;
import org.horarium.command.booking.BookingCommand.RescheduleAppointment;
import org.horarium.command.booking.BookingCommand.UpdateAppointment;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.access.Scope;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Books, moves and updates appointments. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentsEndpoint {

    private final Commands commands;
    private final Timetables timetables;

    AppointmentsEndpoint(Commands commands, Timetables timetables) {
        this.commands = commands;
        this.timetables = timetables;
    }

    /** The event is the entry of who booked for whom: the answer tells nobody more than what they had sent. */
    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE,
            discloses = Disclosure.ITSELF)
    @PostMapping
    @Returns(value = AppointmentAnswer.class, status = 201)
    ResponseEntity<?> book(
            @Valid @RequestBody Book request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor) {
        PatientId patient = new PatientId(request.patientId());
        DoctorId doctor = new DoctorId(request.doctorId());
        Instant start = Starts.of(
                () -> timetables.of(doctor), request.start(), request.appointmentDate(), request.appointmentTime());
        RequestKey key = RequestKey.of(actor, idempotencyKey, "POST /api/appointments " + request);
        AppointmentId appointment = new AppointmentId(RequestKey.nameFor(key));
        Wish wish = new Wish(doctor, start, request.visitType(), minutes(request.durationMinutes()), request.mode());
        Outcome outcome = commands.send(
                new BookAppointment(
                        actor, appointment, patient, wish, hold(request.holdId(), actor), request.notes(), key),
                actor,
                key);
        if (outcome instanceof Settled settled) {
            return Answers.created(outcome, "/api/appointments/" + appointment.value(), AppointmentAnswer.of(settled));
        }
        return Answers.ok(outcome, timetables.zoneAt(doctor, start), outcome);
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE,
            appointment = "id",
            discloses = Disclosure.PERSONAL)
    @PostMapping("/{id}/reschedule")
    @Returns(AppointmentAnswer.class)
    ResponseEntity<?> reschedule(
            @PathVariable UUID id,
            @Valid @RequestBody Reschedule request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        DoctorId doctor = request.doctorId() == null ? null : new DoctorId(request.doctorId());
        AppointmentId appointment = new AppointmentId(id);
        Supplier<DoctorId> with = () -> doctor == null ? timetables.doctorOf(appointment) : doctor;
        Instant start = Starts.of(
                () -> timetables.of(with.get()), request.start(), request.appointmentDate(), request.appointmentTime());
        RequestKey key = RequestKey.of(actor, idempotencyKey, "reschedule " + id + request);
        return answer(
                commands.send(
                        new RescheduleAppointment(
                                actor,
                                appointment,
                                start,
                                doctor,
                                hold(request.holdId(), actor),
                                Precondition.version(ifMatch),
                                key),
                        actor,
                        key),
                () -> timetables.zoneAt(with.get(), start));
    }

    @Access(
            value = {Role.PATIENT, Role.DOCTOR, Role.STAFF},
            scopes = Scope.APPOINTMENTS_WRITE,
            appointment = "id",
            discloses = Disclosure.PERSONAL)
    @PutMapping("/{id}")
    @Returns(AppointmentAnswer.class)
    ResponseEntity<?> update(
            @PathVariable UUID id,
            @Valid @RequestBody Update request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            Actor actor) {
        if (request.status() == null && request.notes() == null) {
            throw new InvalidInput("status", "or notes must be given");
        }
        if (actor.role() == Role.PATIENT && !isForPatients(request.status())) {
            throw new Forbidden("A patient may check in, cancel or annotate an appointment, not more.");
        }
        RequestKey key = RequestKey.of(actor, idempotencyKey, "update " + id + request);
        return answer(
                commands.send(
                        new UpdateAppointment(
                                actor,
                                new AppointmentId(id),
                                request.status(),
                                request.notes(),
                                Precondition.version(ifMatch),
                                key),
                        actor,
                        key),
                () -> ZoneOffset.UTC);
    }

    private static ResponseEntity<?> answer(Outcome outcome, Supplier<ZoneId> zone) {
        return outcome instanceof Settled settled
                ? Answers.ok(outcome, AppointmentAnswer.of(settled))
                : Answers.ok(outcome, zone.get(), outcome);
    }

    private static boolean isForPatients(@Nullable AppointmentStatus status) {
        return status == null || status == AppointmentStatus.CANCELLED || status == AppointmentStatus.CHECKED_IN;
    }

    static @Nullable Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static @Nullable OwnHold hold(@Nullable String ticket, Actor actor) {
        if (ticket == null) {
            return null;
        }
        return Ticket.parse(ticket)
                .map(it -> it.holdFor(actor))
                .orElseThrow(() -> new InvalidInput("hold_id", "must be one that this API gave"));
    }
}
