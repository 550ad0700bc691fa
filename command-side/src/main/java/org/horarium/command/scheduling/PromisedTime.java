package org.horarium.command.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.TimeSlot;

/** What is promised of doctors' days. A plan must know it, and who keeps it must know plans: so this is told here. */
public interface PromisedTime {

    /** All that cannot be booked on those UTC dates, the last one included. */
    List<TimeSlot> taken(DoctorId doctor, LocalDate first, LocalDate last, Instant now);

    /**
     * The time that a block from one moment to the other takes.
     *
     * @throws org.horarium.shared.InvalidInput as blocking itself would
     */
    TimeSlot block(OffsetDateTime start, OffsetDateTime end);

    /** The appointments for which blocking that time would be refused. */
    Set<AppointmentId> inTheWay(DoctorId doctor, TimeSlot block, Instant now);
}
