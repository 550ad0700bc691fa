package org.horarium.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever, so that its class can move and its history cannot break.
 *
 * <p>A change of shape that old JSON does not fit raises the revision and adds an upcaster.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {

    /** The stable name, {@code slice.EventName}. */
    String value();

    /** The revision of the JSON shape, counted from 1. */
    int revision() default 1;
}
