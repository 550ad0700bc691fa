package org.horarium.shared.patients;

/** From whom something is known. */
public enum HistorySource {
    PATIENT,
    CLINICIAN,
    /** Another system's records. */
    IMPORT
}
