package org.horarium.shared.patients;

/** What an entry of a patient's history tells of. */
public enum HistoryKind {
    ALLERGY,
    CONDITION,
    MEDICATION,
    /** Anything else, in the words of whoever told it. */
    NOTE
}
