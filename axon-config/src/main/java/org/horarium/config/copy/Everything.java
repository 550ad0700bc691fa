package org.horarium.config.copy;

import java.util.List;
import java.util.UUID;
import org.horarium.query.booking.Appointment;
import org.horarium.query.patients.Patient;
import org.horarium.query.patients.PatientHistory;
import org.horarium.query.records.MedicalRecord;

/** All of one patient, from the newest to the oldest, as the views have it at one moment. */
record Everything(
        Patient patient, List<PatientHistory.Item> history, List<Appointment> visits, List<MedicalRecord> records) {

    Everything {
        history = List.copyOf(history);
        visits = List.copyOf(visits);
        records = List.copyOf(records);
    }

    UUID id() {
        return patient.id();
    }
}
