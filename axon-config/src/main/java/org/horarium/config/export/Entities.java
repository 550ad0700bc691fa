package org.horarium.config.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.horarium.config.export.Codes.entityRole;
import static org.horarium.config.export.Codes.entityType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** What took part: the patient, the data or the question, and the request that it all belongs to. */
final class Entities {

    private Entities() {}

    static List<AuditEventEntityComponent> of(Deed deed) {
        List<AuditEventEntityComponent> entities = new ArrayList<>();
        if (deed.patient() != null) {
            entities.add(patient(deed.patient()));
        }
        entities.add(deed.interaction() == Interaction.SEARCH ? question(deed) : data(deed));
        if (deed.correlation() != null) {
            entities.add(request(deed.correlation()));
        }
        return entities;
    }

    private static AuditEventEntityComponent patient(UUID id) {
        return new AuditEventEntityComponent()
                .setType(entityType("1", "Person"))
                .setRole(entityRole("1", "Patient"))
                .setWhat(new Reference("Patient/" + id));
    }

    private static AuditEventEntityComponent data(Deed deed) {
        AuditEventEntityComponent data = new AuditEventEntityComponent()
                .setType(entityType("2", "System Object"))
                .setRole(
                        deed.interaction() == Interaction.EXPORT
                                ? entityRole("3", "Report")
                                : entityRole("4", "Domain Resource"))
                .setWhat(AuditEvents.reference(deed.data()))
                .setName(deed.name());
        deed.details().forEach((type, value) -> data.addDetail().setType(type).setValue(new StringType(value)));
        return data;
    }

    /** What was searched for stays out of the trail: it may be a name. The route tells where. */
    private static AuditEventEntityComponent question(Deed deed) {
        return new AuditEventEntityComponent()
                .setType(entityType("2", "System Object"))
                .setRole(entityRole("24", "Query"))
                .setDescription(deed.name())
                .setQuery(deed.name().getBytes(UTF_8));
    }

    private static AuditEventEntityComponent request(String correlation) {
        return new AuditEventEntityComponent()
                .setType(new Coding().setSystem(Codes.REQUEST_ID_SYSTEM).setCode("XrequestId"))
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(correlation)));
    }
}
