package org.horarium.query.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.horarium.query.StreamRow;
import org.horarium.shared.patients.PatientDetails;
import org.jspecify.annotations.Nullable;

/** A patient as the table keeps them. */
@Entity
@Table(name = "patient")
@SuppressWarnings("NullAway.Init")
class PatientRow extends StreamRow {

    private String fullName;
    private LocalDate dateOfBirth;
    private @Nullable String phoneNumber;
    private @Nullable String email;
    private @Nullable String address;
    private @Nullable String gender;
    private @Nullable String language;

    void describe(PatientDetails details) {
        fullName = details.fullName();
        dateOfBirth = details.dateOfBirth();
        phoneNumber = details.phoneNumber();
        email = details.email();
        address = details.address();
        gender = details.gender();
        language = details.language();
    }

    Patient.Line line() {
        return new Patient.Line(id(), fullName, dateOfBirth);
    }

    Patient view() {
        return new Patient(id(), fullName, dateOfBirth, phoneNumber, email, address, gender, language, version());
    }
}
