package org.horarium.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What R2L locks. */
@Entity
@Table(name = "measure_doctor")
@SuppressWarnings({"NullAway.Init", "unused"})
class PlainDoctor {

    @Id
    private UUID id;
}
