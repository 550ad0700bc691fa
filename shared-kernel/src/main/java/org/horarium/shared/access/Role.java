package org.horarium.shared.access;

/** What someone is to the platform; it decides what they may ask for. */
public enum Role {
    PATIENT,
    DOCTOR,
    ADMIN,
    AUDITOR
}
