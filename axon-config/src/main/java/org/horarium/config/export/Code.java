package org.horarium.config.export;

import org.hl7.fhir.r4.model.Coding;

/** A word of a code system, which FHIR's own {@code Coding} would let anybody change. */
record Code(String system, String code, String display) {

    Coding coding() {
        return new Coding(system, code, display);
    }
}
