package org.horarium.config.past;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.patients.PatientId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who could see a patient at one moment. Which streams have to do with the patient is asked of what is known now: none
 * ever leaves a patient for another.
 */
@Component
class PastAccess {

    private final StoredEvents store;
    private final Visitors visitors;
    private final Places places;
    private final PastCalendars calendars;
    private final JdbcClient db;
    private final int ageOfMajority;

    PastAccess(
            StoredEvents store,
            Visitors visitors,
            Places places,
            PastCalendars calendars,
            JdbcClient db,
            @Value("${horarium.access.age-of-majority:18}") int ageOfMajority) {
        this.store = store;
        this.visitors = visitors;
        this.places = places;
        this.calendars = calendars;
        this.db = db;
        this.ageOfMajority = ageOfMajority;
    }

    Seen seen(PatientId patient, Moment moment) {
        Set<String> streams = new LinkedHashSet<>(visitors.appointmentsOf(patient.value()));
        streams.add(patient.toString());
        ids(db.sql("select id from emergency_access where patient_id = ?").param(patient.value()))
                .forEach(id -> streams.add(AccessList.EMERGENCY + id));
        ids(db.sql("select id from account where everywhere"))
                .forEach(account -> streams.add(PastAccounts.stream(account)));
        List<StoredEvent> events = store.of(streams, moment);
        Map<String, List<StoredEvent>> byStream = events.stream().collect(groupingBy(StoredEvent::stream));
        AccessList list = new AccessList(byStream, calendars.time(moment), ageOfMajority);
        return Seen.of(list.of(patient, place -> places.clinicOf(place, moment)), events, Set.of(patient.value()));
    }

    private static List<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query(UUID.class).list();
    }
}
