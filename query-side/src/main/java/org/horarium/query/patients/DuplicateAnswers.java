package org.horarium.query.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Circle;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who may be the same person: by name, birth date and number, of which two have to agree. A name need not be spelled
 * alike to the letter.
 */
@Component
class DuplicateAnswers {

    private static final double ALIKE = 0.5;
    private static final int NAME = 50;
    private static final int BIRTH_DATE = 35;
    private static final int PHONE = 15;
    private static final int MOST = 20;

    private final JdbcClient db;
    private final Patients patients;

    DuplicateAnswers(JdbcClient db, Patients patients) {
        this.db = db;
        this.patients = patients;
    }

    private record Candidate(Duplicate found, boolean isNamesake) {}

    @QueryHandler
    List<Duplicate> handle(Duplicate.Find query) {
        List<Candidate> candidates = db.sql(
                        """
                select p.id, p.full_name, p.date_of_birth, coalesce(similarity(p.name_key, me.name_key), 0) as likeness,
                    p.date_of_birth = me.date_of_birth as same_birth, coalesce(p.phone_key = me.phone_key, false) as same_phone
                from patient me join patient p
                    on p.id <> me.id and (p.date_of_birth = me.date_of_birth or p.phone_key = me.phone_key)
                where me.id = ? and not me.erased and me.merged_into is null and not p.erased and p.merged_into is null""")
                .param(query.patient())
                .query((row, number) -> candidate(row))
                .list();
        List<Candidate> likely = candidates.stream()
                .filter(candidate -> candidate.found().why().size() > 1)
                .toList();
        Set<UUID> known = within(query.circle(), likely);
        return likely.stream()
                .filter(candidate -> candidate.isNamesake()
                        || known.contains(candidate.found().id()))
                .map(Candidate::found)
                .sorted(Comparator.comparing((Duplicate found) -> -found.score())
                        .thenComparing(Duplicate::id))
                .limit(MOST)
                .toList();
    }

    private Set<UUID> within(Circle circle, List<Candidate> candidates) {
        List<UUID> ids =
                candidates.stream().map(candidate -> candidate.found().id()).toList();
        Specification<PatientRow> these = (row, query, where) -> row.get("id").in(ids);
        return ids.isEmpty()
                ? Set.of()
                : patients.findAll(these.and(Patients.within(circle))).stream()
                        .map(PatientRow::id)
                        .collect(Collectors.toSet());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        double likeness = row.getDouble("likeness");
        boolean sameBirth = row.getBoolean("same_birth");
        boolean samePhone = row.getBoolean("same_phone");
        List<String> why = new ArrayList<>();
        int score = 0;
        if (likeness >= ALIKE) {
            why.add("name");
            score += (int) Math.round(NAME * likeness);
        }
        if (sameBirth) {
            why.add("birth-date");
            score += BIRTH_DATE;
        }
        if (samePhone) {
            why.add("phone");
            score += PHONE;
        }
        Duplicate found = new Duplicate(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                row.getObject("date_of_birth", LocalDate.class),
                samePhone,
                score,
                List.copyOf(why));
        return new Candidate(found, likeness == 1 && sameBirth);
    }
}
