package org.horarium.config.web;

import java.net.URI;
import java.util.List;
import org.horarium.command.InTheWay;
import org.horarium.command.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All that a problem may tell, for the API's description.
 *
 * @param type ends in the reason code, such as {@code slot-taken}
 * @param errors the fields at fault, where the code is {@code invalid-input}
 * @param conflict what stands in the way
 * @param alternatives visits that were free when it was refused, nearest first
 * @param appointments those that would have to go first
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String traceId,
        @Nullable List<FieldError> errors,
        @Nullable Interval conflict,
        @Nullable List<Interval> alternatives,
        @Nullable List<InTheWay> appointments) {

    /** A field at fault. */
    public record FieldError(String field, String rule) {}
}
