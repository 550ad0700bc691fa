package org.horarium.shared.patients;

import org.horarium.shared.Phi;
import org.horarium.shared.Recorded;

/** Everything that can happen to a patient's entry. */
public sealed interface PatientEvent {

    /** The patient that it happened to. */
    PatientId patient();

    /** A patient became known. */
    @Recorded(value = "patients.PatientRegistered", revision = 2)
    record PatientRegistered(PatientId patient, PatientDetails details) implements PatientEvent {}

    /** A patient's details were replaced; the former ones stay in the history. */
    @Recorded(value = "patients.PatientDetailsCorrected", revision = 2)
    record PatientDetailsCorrected(PatientId patient, PatientDetails details) implements PatientEvent {}

    /** Another patient may act for this one until this one comes of age. */
    @Recorded("patients.GuardianNamed")
    record GuardianNamed(PatientId patient, PatientId guardian) implements PatientEvent {}

    /** Someone is this patient's guardian no more. */
    @Recorded("patients.GuardianReleased")
    record GuardianReleased(PatientId patient, PatientId guardian) implements PatientEvent {}

    /** Something became known of this patient's health, or was told. */
    @Recorded("patients.HistoryEntryAdded")
    record HistoryEntryAdded(PatientId patient, HistoryEntryId entry, HistoryEntry what) implements PatientEvent {}

    /** What an entry said was replaced; what it said before stays in the history. */
    @Recorded("patients.HistoryEntryCorrected")
    record HistoryEntryCorrected(PatientId patient, HistoryEntryId entry, HistoryEntry what) implements PatientEvent {}

    /** An entry was made in error: it says nothing of this patient, and never did. */
    @Recorded("patients.HistoryEntryRetracted")
    record HistoryEntryRetracted(PatientId patient, HistoryEntryId entry, @Phi String reason) implements PatientEvent {}

    /** This patient is the same person as another, under whose name they are kept from now on. */
    @Recorded("patients.PatientsMerged")
    record PatientsMerged(PatientId patient, PatientId into) implements PatientEvent {}

    /** The other side of that: another entry of the same person points to this one. */
    @Recorded("patients.DuplicateJoined")
    record DuplicateJoined(PatientId patient, PatientId former) implements PatientEvent {}

    /** What is kept of this patient must not be erased, whatever else would allow it: a court has asked for it, say. */
    @Recorded("patients.LegalHoldPlaced")
    record LegalHoldPlaced(PatientId patient, @Phi String reason) implements PatientEvent {}

    /** That reason is over. */
    @Recorded("patients.LegalHoldReleased")
    record LegalHoldReleased(PatientId patient, @Phi String reason) implements PatientEvent {}

    /** This patient's key is to be destroyed, and with it all that anybody could read of them: of this there is no way back. */
    @Recorded("patients.PatientErased")
    record PatientErased(PatientId patient) implements PatientEvent {}
}
