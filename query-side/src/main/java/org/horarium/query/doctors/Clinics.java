package org.horarium.query.doctors;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The clinics of the directory. */
interface Clinics extends JpaRepository<ClinicRow, UUID>, JpaSpecificationExecutor<ClinicRow> {}
