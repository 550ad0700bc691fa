package org.horarium.query.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.query.StreamRow;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
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

    private byte @Nullable [] insurance;
    private byte @Nullable [] emergencyContact;
    private @Nullable UUID mergedInto;
    private boolean erased;

    /** Insurance and emergency contact come sealed. */
    void describe(PatientDetails details, byte @Nullable [] sealedInsurance, byte @Nullable [] sealedContact) {
        fullName = details.fullName();
        dateOfBirth = details.dateOfBirth();
        phoneNumber = details.phoneNumber();
        email = details.email();
        address = details.address();
        gender = details.gender();
        language = details.language();
        insurance = sealedInsurance;
        emergencyContact = sealedContact;
    }

    void merge(PatientId into) {
        mergedInto = into.value();
    }

    /** Leaves what a replay of events would leave that nobody can read. */
    void erase() {
        describe(new PatientDetails(Erased.TEXT, Erased.DATE, null, null, null, null, null), null, null);
        erased = true;
    }

    Patient.Line line() {
        return new Patient.Line(id(), fullName, dateOfBirth);
    }

    /** As lists of other things show them. */
    Patient view() {
        return view(null, null);
    }

    /** With all that is kept of them. */
    Patient view(SealedJson sealed) {
        return view(
                sealed.open(id(), PatientProjection.INSURANCE, insurance, Insurance.class)
                        .orElse(null),
                sealed.open(id(), PatientProjection.CONTACT, emergencyContact, EmergencyContact.class)
                        .orElse(null));
    }

    private Patient view(@Nullable Insurance opened, @Nullable EmergencyContact contact) {
        return new Patient(
                id(),
                fullName,
                dateOfBirth,
                phoneNumber,
                email,
                address,
                gender,
                language,
                opened,
                contact,
                mergedInto,
                erased,
                version());
    }
}
