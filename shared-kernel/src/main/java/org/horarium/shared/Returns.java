package org.horarium.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what an endpoint answers when all goes well, where its Java type does not tell: because it may refuse, too, or
 * because its status is not 200. The API's description is made from it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Returns {

    /** What the body holds; {@code void} where there is none. */
    Class<?> value() default void.class;

    /** The status. */
    int status() default 200;
}
