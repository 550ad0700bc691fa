package org.horarium.query.patients;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horarium.query.Circle;
import org.horarium.shared.booking.AppointmentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** All patients. */
interface Patients extends JpaRepository<PatientRow, UUID>, JpaSpecificationExecutor<PatientRow> {

    /** Those of exactly that name in any case, or nobody where none is given. */
    static Specification<PatientRow> called(@Nullable String wholeName) {
        return (patient, query, where) -> wholeName == null
                ? where.disjunction()
                : where.equal(
                        where.lower(patient.get("fullName")), wholeName.strip().toLowerCase(Locale.ROOT));
    }

    /** Those who are neither erased nor kept under another entry. */
    static Specification<PatientRow> inUse() {
        return (patient, query, where) ->
                where.and(where.isFalse(patient.get("erased")), where.isNull(patient.get("mergedInto")));
    }

    /** Those who have, or had, a visit within that circle, under this entry or one that points to it. */
    static Specification<PatientRow> within(Circle circle) {
        if (circle.equals(Circle.ALL)) {
            return (patient, query, where) -> where.conjunction();
        }
        return (patient, query, where) -> {
            Subquery<Integer> visits = query.subquery(Integer.class);
            Root<VisitRow> visit = visits.from(VisitRow.class);
            Subquery<Integer> formers = query.subquery(Integer.class);
            Root<PatientRow> former = formers.from(PatientRow.class);
            Root<VisitRow> theirs = formers.from(VisitRow.class);
            return where.or(
                    where.exists(visits.select(where.literal(1))
                            .where(
                                    where.equal(visit.get("patientId"), patient.get("id")),
                                    within(circle, visit, where))),
                    where.exists(formers.select(where.literal(1))
                            .where(
                                    where.equal(former.get("mergedInto"), patient.get("id")),
                                    where.equal(theirs.get("patientId"), former.get("id")),
                                    within(circle, theirs, where))));
        };
    }

    private static Predicate within(Circle circle, Root<VisitRow> visit, CriteriaBuilder where) {
        List<Predicate> wanted = new ArrayList<>();
        wanted.add(where.notEqual(visit.get("status"), AppointmentStatus.CANCELLED));
        if (circle.doctor() != null) {
            wanted.add(where.equal(visit.get("doctorId"), circle.doctor()));
        }
        if (circle.places() != null) {
            wanted.add(visit.get("locationId").in(circle.places()));
        }
        return where.and(wanted.toArray(Predicate[]::new));
    }
}
