package org.horarium.command;

import org.horarium.shared.patients.PatientId;

/** Knows of whom nothing can be read or written any more. */
public interface ErasedPatients {

    /** Whether that patient's key was destroyed. */
    boolean contains(PatientId patient);
}
