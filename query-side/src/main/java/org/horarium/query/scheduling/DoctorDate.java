package org.horarium.query.scheduling;

import java.time.LocalDate;
import org.horarium.shared.doctors.DoctorId;

/** A local date of a doctor, wherever the doctor is on it. */
record DoctorDate(DoctorId doctor, LocalDate date) {}
