package org.horarium.shared.access;

/** What someone is to the platform; it decides, with whom it concerns, what they may ask for. */
public enum Role {
    PATIENT,
    DOCTOR,
    /** The people of a clinic: front desk, nurses, those who bill. */
    STAFF,
    /** Keeps accounts and directories, and sees nobody's health data. */
    ADMIN,
    /** Reads the trail, and changes nothing. */
    AUDITOR,
    /** Reviews who has opened a patient in an emergency (45 CFR 164.530(a) calls them the privacy official). */
    PRIVACY_OFFICER,
    /** Another system, by a key of its own instead of a sign-in. */
    API_CLIENT
}
