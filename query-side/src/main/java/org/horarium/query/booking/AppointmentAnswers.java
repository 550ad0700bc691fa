package org.horarium.query.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Cursor;
import org.horarium.query.Matching;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.query.patients.Patient;
import org.horarium.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about appointments. */
@Component
class AppointmentAnswers {

    private static final String START = "startsAt";
    private static final Sort BY_START = Sort.by(START, "id");

    private final Appointments appointments;
    private final Lines lines;
    private final Queries queries;

    AppointmentAnswers(Appointments appointments, Lines lines, Queries queries) {
        this.queries = queries;
        this.appointments = appointments;
        this.lines = lines;
    }

    @QueryHandler
    Optional<Appointment> handle(Appointment.ById query) {
        return appointments
                .findById(query.id())
                .map(List::of)
                .map(lines::complete)
                .map(found -> found.get(0));
    }

    @QueryHandler
    List<Appointment> handle(Appointment.OfPatient query) {
        Specification<AppointmentRow> wanted = Specification.allOf(
                Matching.oneOf("patientId", samePerson(query.patient())),
                Matching.equal("doctorId", query.circle().doctor()),
                Matching.equal("status", query.status()),
                Matching.from(START, query.from()),
                Matching.before(START, query.to()),
                Matching.oneOf("locationId", query.circle().places()));
        return page(wanted, query.paging());
    }

    private Set<UUID> samePerson(UUID patient) {
        return Set.copyOf(queries.list(new Patient.SameAs(patient), UUID.class));
    }

    @QueryHandler
    List<Appointment> handle(Appointment.OfDoctor query) {
        Specification<AppointmentRow> wanted = Specification.allOf(
                Matching.equal("doctorId", query.doctor()),
                onDays(query.first(), query.last()),
                Matching.oneOf("locationId", query.circle().places()));
        return page(wanted, query.paging());
    }

    /** Local dates by themselves would read a doctor's whole life; no zone is a day from UTC, and starts are indexed. */
    private static Specification<AppointmentRow> onDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return Specification.allOf(
                Matching.from("localDate", first),
                Matching.from(START, first == null ? null : utc(first.minusDays(1))),
                Matching.before("localDate", last == null ? null : last.plusDays(1)),
                Matching.before(START, last == null ? null : utc(last.plusDays(2))));
    }

    private static Instant utc(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private List<Appointment> page(Specification<AppointmentRow> wanted, Paging paging) {
        return lines.complete(appointments.findBy(
                wanted.and(paging.behind(START, AppointmentAnswers::startIn)),
                found -> found.sortBy(BY_START).limit(paging.rows()).all()));
    }

    private static Instant startIn(String key) {
        try {
            return Objects.requireNonNull(RequestText.instant("cursor", key));
        } catch (InvalidInput e) {
            throw Cursor.broken();
        }
    }
}
