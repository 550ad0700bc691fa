package org.horarium.config.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.OutputStream;
import org.hl7.fhir.r4.model.AuditEvent;

/** One FHIR AuditEvent a line, as FHIR's bulk data are. */
final class FhirLines {

    private final AuditEvents mapping;

    FhirLines(String site) {
        this.mapping = new AuditEvents(site);
    }

    void write(Line line, OutputStream out) throws IOException {
        for (AuditEvent event : mapping.of(line)) {
            out.write(text(event).getBytes(UTF_8));
            out.write('\n');
        }
    }

    static String text(AuditEvent event) {
        return Fhir.R4.newJsonParser().setPrettyPrint(false).encodeResourceToString(event);
    }

    /** Takes a second to make, so it is made when the first one asks. */
    private static final class Fhir {
        static final FhirContext R4 = FhirContext.forR4();
    }
}
