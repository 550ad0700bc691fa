package org.horarium.command.interop;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/**
 * A line that could be read.
 *
 * @param subject what it is about
 * @param commands what it asks for, to be called when everything earlier on the same subject has been decided
 */
record Statement(long line, Object subject, Supplier<List<Object>> commands) {

    static <R extends Resource> Statement of(long line, R resource, Reading<R> reading, Defaults defaults) {
        return new Statement(line, reading.subject(resource), () -> reading.commands(resource, defaults));
    }
}
