package org.horarium.config.documents;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one patient, as it is printed for them.
 *
 * @param country ISO 3166 code: it decides the size of the paper and how dates are written
 */
public record PatientBook(
        String patient,
        LocalDate bornOn,
        ZonedDateTime madeAt,
        @Nullable String country,
        List<Detail> details,
        List<Known> known,
        List<Visit> visits,
        List<Note> notes) {

    public PatientBook {
        details = List.copyOf(details);
        known = List.copyOf(known);
        visits = List.copyOf(visits);
        notes = List.copyOf(notes);
    }

    /** How to reach the patient, who pays, and whom to call: phone, email, address, insurance or contact. */
    public record Detail(String name, String value) {}

    /**
     * Something that is known of their health.
     *
     * @param kind allergy, condition, medication or note
     * @param source patient, clinician or import
     */
    public record Known(
            String kind,
            String text,
            @Nullable String detail,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String source) {}

    /**
     * One visit, whatever became of it.
     *
     * @param status such as {@code COMPLETED}
     */
    public record Visit(ZonedDateTime at, String doctor, String place, String status) {}

    /**
     * What a doctor wrote down of a visit.
     *
     * @param signedBy null as long as nobody stands for it
     */
    public record Note(
            ZonedDateTime at,
            String doctor,
            @Nullable String signedBy,
            List<Diagnosis> diagnoses,
            @Nullable String findings,
            @Nullable String plan,
            List<Prescription> prescriptions) {

        public Note {
            diagnoses = List.copyOf(diagnoses);
            prescriptions = List.copyOf(prescriptions);
        }
    }
}
