package org.horarium.query.doctors;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.NativeQuery;

/** The doctors of the directory. */
interface Doctors extends JpaRepository<DoctorRow, UUID>, JpaSpecificationExecutor<DoctorRow> {

    @NativeQuery("select coalesce(sum(jsonb_array_length(roles)), 0) from doctor")
    long countRoles();
}
