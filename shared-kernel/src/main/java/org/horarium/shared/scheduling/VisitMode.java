package org.horarium.shared.scheduling;

/** Where doctor and patient meet. */
public enum VisitMode {
    IN_PERSON,
    VIDEO
}
