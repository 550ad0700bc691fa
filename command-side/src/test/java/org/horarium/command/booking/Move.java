package org.horarium.command.booking;

import static org.horarium.command.booking.Words.DESK;

import java.time.Instant;
import org.horarium.command.RequestKey;
import org.horarium.command.booking.BookingCommand.RescheduleAppointment;
import org.horarium.shared.access.Actor;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.HoldId;
import org.jspecify.annotations.Nullable;

/** A move as a test asks for it: by the desk, with the same doctor, where nothing else is said. */
record Move(
        Actor actor,
        AppointmentId appointment,
        Instant start,
        @Nullable DoctorId doctor,
        @Nullable OwnHold hold,
        @Nullable Long expectedVersion,
        @Nullable RequestKey key) {

    Move(AppointmentId appointment, Instant start) {
        this(DESK, appointment, start, null, null, null, null);
    }

    Move by(Actor other) {
        return new Move(other, appointment, start, doctor, hold, expectedVersion, key);
    }

    Move to(DoctorId other) {
        return new Move(actor, appointment, start, other, hold, expectedVersion, key);
    }

    Move redeeming(HoldId other) {
        return redeeming(new OwnHold(other, actor.id()));
    }

    Move redeeming(OwnHold other) {
        return new Move(actor, appointment, start, doctor, other, expectedVersion, key);
    }

    Move ifVersion(long version) {
        return new Move(actor, appointment, start, doctor, hold, version, key);
    }

    Move keyed(String text, String body) {
        return new Move(actor, appointment, start, doctor, hold, expectedVersion, Words.key(actor, text, body));
    }

    RescheduleAppointment command() {
        return new RescheduleAppointment(actor, appointment, start, doctor, hold, expectedVersion, key);
    }
}
