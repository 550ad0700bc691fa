package org.horarium.query.live;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentStatus;

/**
 * What a listener hears. It names what has changed and tells nothing of it: whoever may see that reads it where it is shown.
 *
 * @param event what kind it is of
 * @param data its JSON
 */
public record Notice(String event, Object data) {

    /** From here on nothing is missed. */
    static final Notice READY = new Notice("ready", Map.of());

    /** Anything may have changed: read all again. */
    static final Notice RESET = new Notice("reset", Map.of());

    /** The free slots of a doctor on a date of the place where they are. */
    record Day(UUID doctorId, LocalDate date) {}

    /** An appointment on a date of the place where it is, or was before it was moved. */
    record Visit(UUID appointmentId, LocalDate date, AppointmentStatus status) {}

    static Notice day(UUID doctor, LocalDate date) {
        return new Notice("day", new Day(doctor, date));
    }

    static Notice visit(UUID appointment, LocalDate date, AppointmentStatus status) {
        return new Notice("appointment", new Visit(appointment, date, status));
    }
}
