package org.horarium.command.records;

import java.util.List;
import org.horarium.command.Accepted;
import org.horarium.command.Refused;
import org.horarium.shared.patients.PatientId;

/** It is written down, with what was accepted. */
record Noted(String stream, long version, PatientId patient, List<Refused.Warning> warnings) implements Accepted {

    Noted {
        warnings = List.copyOf(warnings);
    }
}
