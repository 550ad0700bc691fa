package org.horarium.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares beside an endpoint who may call it. An endpoint without this is called by nobody: the application does not
 * start with one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The roles that may call it; {@link Role#STAFF} stands for all who do a clinic's desk work. */
    Role[] value() default {};

    /**
     * Whether anybody may call it, without a sign-in too. It has no caller then, and takes one as nullable or not at all.
     * Who does come with a token or a key is known all the same: a bad one is refused, and a key needs its scopes.
     */
    boolean open() default false;

    /** Whether everybody with an account may call it, in whichever role. */
    boolean signedIn() default false;

    /** What another system's key must allow, each of them; where nothing is named, no key opens it unless it is open. */
    Scope[] scopes() default {};

    /** The variable of the path that names a patient, who does not exist for callers that they do not concern. */
    String patient() default "";

    /** The variable of the path that names an appointment, which the endpoint shows to those whom it concerns. */
    String appointment() default "";

    /** The variable of the path that names a medical record, which the endpoint shows to those whom it concerns. */
    String record() default "";

    /** The variable of the path that names a doctor for whom the caller must be allowed to plan. */
    String planned() default "";

    /** What the answer shows of people, so that the access trail can say who saw it. A GET has to say. */
    Disclosure discloses() default Disclosure.UNSAID;
}
