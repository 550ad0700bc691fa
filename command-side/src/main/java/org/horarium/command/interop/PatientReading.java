package org.horarium.command.interop;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.horarium.command.patients.PatientCommand.RegisterPatient;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a Patient: who they are and how to reach them, and nothing of their health. */
@Component
class PatientReading implements Reading<Patient> {

    @Override
    public Class<Patient> type() {
        return Patient.class;
    }

    @Override
    public PatientId subject(Patient patient) {
        return new PatientId(ImportedId.of(patient, patient.getIdentifier()));
    }

    @Override
    public List<Object> commands(Patient patient, Defaults defaults) {
        String name = Contact.name(patient.getName(), false);
        if (name == null) {
            throw new Unreadable("The patient has no name.");
        }
        var details = new PatientDetails(
                name,
                birthDate(patient.getBirthDateElement()),
                Contact.best(patient.getTelecom(), ContactPointSystem.PHONE),
                Contact.best(patient.getTelecom(), ContactPointSystem.EMAIL),
                Contact.oneLine(patient.getAddressFirstRep()),
                patient.hasGender() ? patient.getGender().toCode() : null,
                language(patient),
                null,
                KinReading.of(patient.getContact()));
        return List.of(new RegisterPatient(subject(patient), details));
    }

    private static LocalDate birthDate(DateType date) {
        if (!date.hasValue() || date.getPrecision() != TemporalPrecisionEnum.DAY) {
            throw new Unreadable("The patient has no full date of birth.");
        }
        return LocalDate.parse(date.getValueAsString());
    }

    private static @Nullable String language(Patient patient) {
        var preferredFirst = Comparator.comparing((PatientCommunicationComponent said) -> !said.getPreferred());
        var spoken = patient.getCommunication().stream()
                .sorted(preferredFirst)
                .map(PatientCommunicationComponent::getLanguage);
        return Languages.of(spoken).stream().findFirst().orElse(null);
    }
}
