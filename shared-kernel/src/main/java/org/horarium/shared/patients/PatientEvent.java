package org.horarium.shared.patients;

import org.horarium.shared.Recorded;

/** Everything that can happen to a patient's entry. */
public sealed interface PatientEvent {

    /** The patient that it happened to. */
    PatientId patient();

    /** A patient became known. */
    @Recorded("patients.PatientRegistered")
    record PatientRegistered(PatientId patient, PatientDetails details) implements PatientEvent {}

    /** A patient's details were replaced; the former ones stay in the history. */
    @Recorded("patients.PatientDetailsCorrected")
    record PatientDetailsCorrected(PatientId patient, PatientDetails details) implements PatientEvent {}

    /** Another patient may act for this one until this one comes of age. */
    @Recorded("patients.GuardianNamed")
    record GuardianNamed(PatientId patient, PatientId guardian) implements PatientEvent {}

    /** Someone is this patient's guardian no more. */
    @Recorded("patients.GuardianReleased")
    record GuardianReleased(PatientId patient, PatientId guardian) implements PatientEvent {}
}
