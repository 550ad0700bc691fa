package org.horarium.config.export;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The code systems that an AuditEvent draws upon. */
final class Codes {

    /** Names what is Horarium's own. */
    static final String OURS = "https://horarium.org/fhir/";

    static final Code REST = new Code(terminology("audit-event-type"), "rest", "RESTful Operation");
    static final String REQUEST_ID_SYSTEM = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private Codes() {}

    static String terminology(String name) {
        return "http://terminology.hl7.org/CodeSystem/" + name;
    }

    static Code rest(String code) {
        return new Code("http://hl7.org/fhir/restful-interaction", code, code);
    }

    static Code dicom(String code, String display) {
        return new Code(DICOM, code, display);
    }

    static Coding entityType(String code, String display) {
        return new Coding(terminology("audit-entity-type"), code, display);
    }

    static Coding entityRole(String code, String display) {
        return new Coding(terminology("object-role"), code, display);
    }

    static CodeableConcept concept(Coding coding) {
        return new CodeableConcept(coding);
    }
}
