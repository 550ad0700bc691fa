package org.horarium.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For what may come to stand in the header of a letter, where a second line would be a header of its own (CWE-93). */
@Pattern(regexp = "[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]*")
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    /** What the field must be. */
    String message() default "must be one line without control characters";

    /** As every constraint has. */
    Class<?>[] groups() default {};

    /** As every constraint has. */
    Class<? extends Payload>[] payload() default {};
}
