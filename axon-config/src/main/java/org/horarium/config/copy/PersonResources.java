package org.horarium.config.copy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.horarium.query.patients.Patient;
import org.horarium.shared.patients.EmergencyContact;
import org.horarium.shared.patients.Insurance;
import org.jspecify.annotations.Nullable;

/** Who the patient is, whom to call, and who pays. */
final class PersonResources {

    private PersonResources() {}

    static Stream<Resource> of(Patient patient) {
        Insurance insurance = patient.insurance();
        return insurance == null
                ? Stream.of(person(patient))
                : Stream.of(person(patient), coverage(patient, insurance));
    }

    private static Resource person(Patient patient) {
        org.hl7.fhir.r4.model.Patient person = new org.hl7.fhir.r4.model.Patient();
        person.setId(patient.id().toString());
        person.addName().setText(patient.fullName());
        person.setBirthDateElement(new DateType(patient.dateOfBirth().toString()));
        if (patient.phoneNumber() != null) {
            person.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(patient.phoneNumber());
        }
        if (patient.email() != null) {
            person.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(patient.email());
        }
        if (patient.address() != null) {
            person.addAddress().setText(patient.address());
        }
        if (patient.gender() != null) {
            person.setGender(AdministrativeGender.fromCode(patient.gender()));
        }
        if (patient.language() != null) {
            person.addCommunication().setPreferred(true).setLanguage(new CodeableConcept().setText(patient.language()));
        }
        contact(person, patient.emergencyContact());
        return person;
    }

    private static void contact(org.hl7.fhir.r4.model.Patient person, @Nullable EmergencyContact whom) {
        if (whom != null) {
            var contact = person.addContact();
            contact.getName().setText(whom.name());
            contact.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(whom.phoneNumber());
            if (whom.relation() != null) {
                contact.addRelationship().setText(whom.relation());
            }
        }
    }

    private static Resource coverage(Patient patient, Insurance insurance) {
        Coverage coverage = new Coverage();
        coverage.setId(UUID.nameUUIDFromBytes(("coverage " + patient.id()).getBytes(StandardCharsets.UTF_8))
                .toString());
        coverage.setStatus(CoverageStatus.ACTIVE);
        coverage.setBeneficiary(FhirCopy.to(patient.id()));
        coverage.addPayor(new Reference().setDisplay(insurance.payer()));
        coverage.setSubscriberId(insurance.memberId());
        if (insurance.group() != null) {
            coverage.addClass_().setType(new CodeableConcept().setText("group")).setValue(insurance.group());
        }
        return coverage;
    }
}
