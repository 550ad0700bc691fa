package org.horarium.command.interop;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.horarium.shared.patients.EmergencyContact;
import org.jspecify.annotations.Nullable;

/** Finds whom to call in an emergency among those whom a Patient names. */
final class KinReading {

    /** HL7's code of an emergency contact (table 0131). */
    private static final String EMERGENCY = "C";

    private KinReading() {}

    /** Who is named for that, else the first who can be called. */
    static @Nullable EmergencyContact of(List<ContactComponent> contacts) {
        return contacts.stream()
                .sorted(Comparator.comparing(contact -> !isForEmergencies(contact)))
                .map(KinReading::contact)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable EmergencyContact contact(ContactComponent contact) {
        String name = Contact.name(List.of(contact.getName()), false);
        String phone = Contact.best(contact.getTelecom(), ContactPointSystem.PHONE);
        return name == null || phone == null
                ? null
                : new EmergencyContact(name, Coded.texts(contact.getRelationship()), phone);
    }

    private static boolean isForEmergencies(ContactComponent contact) {
        return contact.getRelationship().stream().anyMatch(relation -> Coded.has(relation, EMERGENCY));
    }
}
