package org.horarium.query.booking;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** All appointments. */
interface Appointments extends JpaRepository<AppointmentRow, UUID>, JpaSpecificationExecutor<AppointmentRow> {}
