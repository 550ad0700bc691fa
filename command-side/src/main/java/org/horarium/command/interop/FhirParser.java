package org.horarium.command.interop;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Reads a line as the FHIR R4 resource that it should be, and says in plain words where it is not. */
@Component
class FhirParser {

    private static final int REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Made on first use, since it takes its time and few starts import anything. */
    private static final class Context {
        static final FhirContext R4 = FhirContext.forR4();
    }

    <R extends Resource> R read(Class<R> type, String line) {
        if (line.indexOf(REPLACEMENT) >= 0) {
            throw new Unreadable("It holds bytes that are not UTF-8.");
        }
        IBaseResource resource = parsed(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
        if (!type.isInstance(resource)) {
            throw new Unreadable("It holds a resource of type %s instead of %s."
                    .formatted(resource.fhirType(), type.getSimpleName()));
        }
        return type.cast(resource);
    }

    private static IBaseResource parsed(String line) {
        JsonLine.check(line);
        try {
            return Context.R4
                    .newJsonParser()
                    .setParserErrorHandler(new PlainWords())
                    .parseResource(line);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // Not all that the parser throws at strange input is of its own kinds.
            throw new Unreadable("It is not a FHIR R4 resource.");
        }
    }
}
