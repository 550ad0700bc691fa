package org.horarium.command.interop;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Says in commands what one type of FHIR resource states. */
interface Reading<R extends Resource> {

    /** The type that is read. */
    Class<R> type();

    /** What the commands are about; what is said of one subject is decided in the order of its lines. */
    Object subject(R resource);

    /** What is to be decided, in this order, once all earlier lines on the same subject have been. */
    List<Object> commands(R resource, Defaults defaults);
}
