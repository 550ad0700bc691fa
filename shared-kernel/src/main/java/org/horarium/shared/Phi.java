package org.horarium.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what an event holds of somebody's person or health, so that whoever reads the history for another reason sees
 * that there is something, and not what. All that lies within what is marked counts as marked.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phi {}
