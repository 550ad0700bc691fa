package org.horarium.query.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.horarium.shared.booking.AppointmentStatus;

/** An appointment, as far as it makes a patient somebody's. */
@Entity
@Immutable
@Table(name = "appointment")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // named by criteria alone
class VisitRow {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID doctorId;
    private UUID locationId;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;
}
