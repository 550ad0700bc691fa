package org.horarium.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of R2: what a booking is where there are no events. */
@Entity
@Table(name = "measure_appointment")
@SuppressWarnings({"NullAway.Init", "unused"})
class PlainAppointment {

    @Id
    private UUID id;

    private UUID doctorId;
    private UUID patientId;
    private OffsetDateTime startsAt;
    private OffsetDateTime endsAt;
    private @Nullable String notes;

    PlainAppointment() {}

    PlainAppointment(
            UUID id,
            UUID doctorId,
            UUID patientId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            @Nullable String notes) {
        this.id = id;
        this.doctorId = doctorId;
        this.patientId = patientId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.notes = notes;
    }
}
