package org.horarium.config.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.horarium.config.OnReadingSide;
import org.horarium.query.Circle;
import org.horarium.query.Cursor;
import org.horarium.query.Paging;
import org.horarium.query.Queries;
import org.horarium.query.booking.Appointment;
import org.horarium.query.patients.Patient;
import org.horarium.query.patients.PatientHistory;
import org.horarium.query.records.MedicalRecord;
import org.springframework.stereotype.Component;

/** Asks the views for all that they have of a patient, a page at a time. */
@Component
@OnReadingSide
class Gathering {

    private static final int AT_A_TIME = 200;

    private final Queries queries;

    Gathering(Queries queries) {
        this.queries = queries;
    }

    /** Empty where nobody is known by that id, or was erased. */
    Optional<Everything> of(UUID id) {
        return queries.find(new Patient.ById(id), Patient.class)
                .filter(patient -> !patient.erased())
                .map(patient -> new Everything(
                        patient,
                        all(
                                paging -> new PatientHistory.Find(id, null, paging),
                                PatientHistory.Item.class,
                                item -> new Cursor(item.recordedAt().toString(), item.id())),
                        all(
                                paging -> new Appointment.OfPatient(id, null, null, null, Circle.ALL, paging),
                                Appointment.class,
                                visit -> new Cursor(visit.start().toInstant().toString(), visit.id())),
                        all(
                                paging -> new MedicalRecord.OfPatient(id, null, paging),
                                MedicalRecord.class,
                                record -> new Cursor(record.writtenAt().toString(), record.id()))));
    }

    private <T> List<T> all(Function<Paging, Object> query, Class<T> type, Function<T, Cursor> place) {
        List<T> all = new ArrayList<>();
        Paging paging = new Paging(AT_A_TIME, null);
        while (true) {
            List<T> found = queries.list(query.apply(paging), type);
            all.addAll(found.subList(0, Math.min(found.size(), AT_A_TIME)));
            if (found.size() <= AT_A_TIME) {
                return all;
            }
            paging = new Paging(AT_A_TIME, place.apply(all.get(all.size() - 1)));
        }
    }
}
