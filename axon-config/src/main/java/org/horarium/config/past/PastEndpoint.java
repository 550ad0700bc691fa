package org.horarium.config.past;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.CalendarId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets auditors see what was so at any moment, and what became of it until another. */
@RestController
@RequestMapping("/api/audit")
class PastEndpoint {

    private static final String CALENDAR = "/calendars/{doctor}/{date}";
    private static final String SCHEDULE = "/schedules/{doctor}";
    private static final String APPOINTMENT = "/appointments/{id}";
    private static final String ACCOUNT = "/accounts/{id}";
    private static final String ACCESS = "/patients/{id}/access";
    private static final String DIFFERENCE = "/difference";

    private final StoredEvents store;
    private final PastCalendars calendars;
    private final PastSchedules schedules;
    private final PastAppointments appointments;
    private final PastAccounts accounts;
    private final PastAccess access;
    private final Auditing auditing;

    PastEndpoint(
            StoredEvents store,
            PastCalendars calendars,
            PastSchedules schedules,
            PastAppointments appointments,
            PastAccounts accounts,
            PastAccess access,
            Auditing auditing) {
        this.store = store;
        this.calendars = calendars;
        this.schedules = schedules;
        this.appointments = appointments;
        this.accounts = accounts;
        this.access = access;
        this.auditing = auditing;
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(CALENDAR)
    AsOf calendar(
            @PathVariable UUID doctor,
            @PathVariable LocalDate date,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String position,
            Actor actor) {
        return asOf(calendar(doctor, date), CALENDAR, Moment.of(asOf, position), actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(CALENDAR + DIFFERENCE)
    Difference calendarDifference(
            @PathVariable UUID doctor,
            @PathVariable LocalDate date,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        return difference(calendar(doctor, date), CALENDAR, from, to, actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(SCHEDULE)
    AsOf schedule(
            @PathVariable UUID doctor,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String position,
            Actor actor) {
        return asOf(schedule(doctor), SCHEDULE, Moment.of(asOf, position), actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(SCHEDULE + DIFFERENCE)
    Difference scheduleDifference(
            @PathVariable UUID doctor,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        return difference(schedule(doctor), SCHEDULE, from, to, actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(APPOINTMENT)
    AsOf appointment(
            @PathVariable UUID id,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String position,
            Actor actor) {
        return asOf(appointment(id), APPOINTMENT, Moment.of(asOf, position), actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(APPOINTMENT + DIFFERENCE)
    Difference appointmentDifference(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        return difference(appointment(id), APPOINTMENT, from, to, actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ACCOUNT)
    AsOf account(
            @PathVariable UUID id,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String position,
            Actor actor) {
        return asOf(account(id), ACCOUNT, Moment.of(asOf, position), actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ACCOUNT + DIFFERENCE)
    Difference accountDifference(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        return difference(account(id), ACCOUNT, from, to, actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ACCESS)
    AsOf access(
            @PathVariable UUID id,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String position,
            Actor actor) {
        return asOf(access(id), ACCESS, Moment.of(asOf, position), actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(ACCESS + DIFFERENCE)
    Difference accessDifference(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        return difference(access(id), ACCESS, from, to, actor);
    }

    /** A thing with a past. */
    private record Thing(String kind, String id, @Nullable UUID appointment, Function<Moment, Seen> then) {}

    private Thing calendar(UUID doctor, LocalDate date) {
        CalendarId calendar = new CalendarId(known(new DoctorId(doctor), "unknown-doctor"), date);
        return new Thing("calendar", calendar.toString(), null, moment -> calendars.seen(calendar, moment));
    }

    private Thing schedule(UUID id) {
        DoctorId doctor = known(new DoctorId(id), "unknown-doctor");
        return new Thing("schedule", id.toString(), null, moment -> schedules.seen(doctor, moment));
    }

    private Thing appointment(UUID id) {
        AppointmentId appointment = known(new AppointmentId(id), "unknown-appointment");
        return new Thing("appointment", id.toString(), id, moment -> appointments.seen(appointment, moment));
    }

    private Thing account(UUID id) {
        known(PastAccounts.stream(id), "unknown-account");
        return new Thing("account", id.toString(), null, moment -> accounts.seen(id, moment));
    }

    private Thing access(UUID id) {
        PatientId patient = known(new PatientId(id), "unknown-patient");
        return new Thing("access", id.toString(), null, moment -> access.seen(patient, moment));
    }

    private <I> I known(I id, String otherwise) {
        if (!store.knows(id.toString())) {
            throw new NotFound(otherwise);
        }
        return id;
    }

    private AsOf asOf(Thing thing, String route, Moment moment, Actor actor) {
        Seen seen = thing.then().apply(moment);
        auditing.read(actor, "/api/audit" + route, seen.patients(), thing.appointment());
        return AsOf.of(thing.kind(), thing.id(), calendars.time(moment), seen);
    }

    private Difference difference(Thing thing, String route, String from, @Nullable String to, Actor actor) {
        Seen before = thing.then().apply(Moment.named("from", from));
        Seen after = thing.then().apply(Moment.named("to", to));
        Set<UUID> patients = new HashSet<>(before.patients());
        patients.addAll(after.patients());
        auditing.read(actor, "/api/audit" + route + DIFFERENCE, patients, thing.appointment());
        return Difference.between(before, after);
    }
}
