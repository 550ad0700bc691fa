package org.horarium.query.doctors;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** The places of the directory. */
interface Locations extends JpaRepository<LocationRow, UUID>, JpaSpecificationExecutor<LocationRow> {

    /** The places of several clinics at once, so that a page of clinics takes two statements. */
    List<LocationRow> findByClinicIdInOrderByNameAscIdAsc(Collection<UUID> clinics);
}
