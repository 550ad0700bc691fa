package org.horarium.config.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Everything of a patient as a FHIR R4 collection, in which each part is named by its own id. */
final class FhirCopy {

    private static final String URN = "urn:uuid:";

    private FhirCopy() {}

    static byte[] of(Everything all, Instant now, String site) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        Stream.of(
                        PersonResources.of(all.patient()),
                        all.history().stream().filter(item -> !item.erased()).map(item -> HistoryResource.of(item)),
                        all.visits().stream().map(VisitResource::of),
                        all.records().stream()
                                .filter(record -> !record.erased())
                                .flatMap(record -> RecordResources.of(record, site)))
                .flatMap(resources -> resources)
                .forEach(resource -> add(bundle, resource));
        return Fhir.R4
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(bundle)
                .getBytes(UTF_8);
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl(URN + resource.getIdElement().getIdPart()).setResource(resource);
    }

    /** How other parts name that one. */
    static Reference to(UUID id) {
        return new Reference(URN + id);
    }

    /** Takes a second to make, so it is made when the first one asks. */
    private static final class Fhir {
        static final FhirContext R4 = FhirContext.forR4();
    }
}
