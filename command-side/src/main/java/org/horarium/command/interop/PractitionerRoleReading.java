package org.horarium.command.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.horarium.command.doctors.DoctorCommand.AssignPractitionerRole;
import org.horarium.command.scheduling.ScheduleCommand.SetWeeklyHours;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a PractitionerRole as what a doctor does for a clinic, when, and on which terms. */
@Component
class PractitionerRoleReading implements Reading<PractitionerRole> {

    /** Fixed, so that a role without a beginning says the same on every day that it is imported. */
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final History history;

    PractitionerRoleReading(History history) {
        this.history = history;
    }

    @Override
    public Class<PractitionerRole> type() {
        return PractitionerRole.class;
    }

    @Override
    public DoctorId subject(PractitionerRole role) {
        return ImportedId.of(role.getPractitioner(), "Practitioner")
                .map(DoctorId::new)
                .orElseThrow(() -> new Unreadable("The role names no practitioner."));
    }

    @Override
    public List<Object> commands(PractitionerRole role, Defaults defaults) {
        DoctorId doctor = subject(role);
        ClinicId clinic = ImportedId.of(role.getOrganization(), "Organization")
                .map(ClinicId::new)
                .orElseThrow(() -> new Unreadable("The role names no organization."));
        KnownPlaces known = KnownPlaces.of(history.of(clinic, ClinicEvent.class));
        List<LocationId> places =
                role.getLocation().stream().map(PractitionerRoleReading::place).toList();
        places.forEach(known::zone);

        List<Object> commands = new ArrayList<>();
        commands.add(new AssignPractitionerRole(doctor, assigned(role, clinic, places)));
        hours(role, doctor, places, known, defaults)
                .forEach(week -> commands.add(new SetWeeklyHours(doctor, week, null)));
        BookingTerms.commands(doctor, role).forEach(commands::add);
        return commands;
    }

    private static LocationId place(Reference reference) {
        return ImportedId.of(reference, "Location")
                .map(LocationId::new)
                .orElseThrow(() -> new Unreadable("A location of the role is not named by reference or identifier."));
    }

    private static org.horarium.shared.doctors.PractitionerRole assigned(
            PractitionerRole role, ClinicId clinic, List<LocationId> places) {
        RoleId id = new RoleId(ImportedId.of(role, role.getIdentifier()));
        List<String> specializations = role.getSpecialty().stream()
                .flatMap(specialty -> Stream.ofNullable(words(specialty)))
                .distinct()
                .toList();
        return new org.horarium.shared.doctors.PractitionerRole(id, clinic, specializations, places);
    }

    private static @Nullable String words(CodeableConcept concept) {
        return concept.hasText()
                ? PlainText.of(concept.getText())
                : concept.getCoding().stream()
                        .filter(Coding::hasDisplay)
                        .findFirst()
                        .map(coding -> PlainText.of(coding.getDisplay()))
                        .orElse(null);
    }

    private List<WeeklyHours> hours(
            PractitionerRole role, DoctorId doctor, List<LocationId> places, KnownPlaces known, Defaults defaults) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<WeeklyHours> standing = history.of(new ScheduleId(doctor), DoctorScheduleEvent.class).stream()
                .reduce(Timetable.EMPTY, Timetable::with, (earlier, later) -> later)
                .weeks();
        LocationId place = places.get(0);
        return shifts(role, standing, defaults)
                .map(shifts -> shifts.stream()
                        .map(shift -> shift.at(place, known.zone(place)))
                        .toList())
                .map(hours -> during(role, places, hours).changesTo(standing))
                .orElse(List.of());
    }

    /** What the role states; else the default, unless the doctor has hours already; else nothing at all. */
    private static Optional<List<Shift>> shifts(PractitionerRole role, List<WeeklyHours> standing, Defaults defaults) {
        if (role.hasActive() && !role.getActive()) {
            return Optional.of(List.of());
        }
        if (role.hasAvailableTime()) {
            return Optional.of(AvailableTimes.of(role.getAvailableTime()));
        }
        boolean hasHours = standing.stream().anyMatch(week -> !week.hours().isEmpty());
        return hasHours ? Optional.empty() : Optional.of(defaults.hours());
    }

    private static RoleHours during(PractitionerRole role, List<LocationId> places, List<WorkingHours> hours) {
        DateTimeType start = role.getPeriod().getStartElement();
        DateTimeType end = role.getPeriod().getEndElement();
        LocalDate from = start.hasValue() ? FhirDates.first(start) : ALWAYS;
        LocalDate until = end.hasValue() ? FhirDates.last(end) : null;
        if (until != null && until.isBefore(from)) {
            throw new Unreadable("The role ends before it begins.");
        }
        return new RoleHours(places, from, until, hours);
    }
}
