package org.horarium.command.booking;

import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Streams;
import org.horarium.shared.booking.AppointmentId;
import org.springframework.stereotype.Component;

/** Opens appointments, before any day of doctor or patient: see {@link Calendars} for the order. */
@Component
class Appointments {

    private final Repository<Appointment> repository;

    Appointments(Repository<Appointment> repository) {
        this.repository = repository;
    }

    Aggregate<Appointment> open(AppointmentId id) {
        return Streams.open(repository, id, () -> new Appointment(id));
    }

    /** Where that appointment stands, told as the answer to a decision. */
    static Settled settled(Aggregate<Appointment> appointment) {
        long version = Objects.requireNonNull(appointment.version());
        return appointment.invoke(it -> it.settled(version));
    }
}
