package org.horarium.command.patients;

import java.util.List;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.PatientId;

/** Tells those who prescribe what a patient is known to be allergic to. */
public interface PatientAllergies {

    /** The allergies that are recorded now, and not over. */
    List<HistoryEntry> of(PatientId patient);
}
