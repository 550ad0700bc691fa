package org.horarium.command.booking;

import java.time.Instant;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentId;

/**
 * Note that the patient has said to come. Whoever has the link of a reminder says so, or the telephone that it went to.
 *
 * @param start of the visit that they were reminded of: to another they have not agreed
 */
public record ConfirmAppointment(AppointmentId appointment, Instant start) implements Guarded {

    @Override
    public boolean isAllowed(Actor actor, Permissions permissions) {
        return false;
    }

    @Override
    public boolean admitsVisitors() {
        return true;
    }
}
