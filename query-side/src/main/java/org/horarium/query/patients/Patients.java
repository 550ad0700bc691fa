package org.horarium.query.patients;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** All patients. */
interface Patients extends JpaRepository<PatientRow, UUID>, JpaSpecificationExecutor<PatientRow> {}
