package org.horarium.command.booking;

import java.util.Objects;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.NewStreams;
import org.horarium.command.RequestKey;
import org.horarium.command.Streams;
import org.horarium.shared.booking.AppointmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens appointments, before any day of doctor or patient: see {@link Calendars} for the order. */
@Component
class Appointments {

    private final NewStreams streams;
    private final Repository<Appointment> repository;

    Appointments(NewStreams streams, Repository<Appointment> repository) {
        this.streams = streams;
        this.repository = repository;
    }

    Aggregate<Appointment> open(AppointmentId id) {
        return Streams.open(repository, id, () -> new Appointment(id));
    }

    /** An appointment that is new, unless the request with that key was here before. Without a key the name is new. */
    Aggregate<Appointment> begin(AppointmentId id, @Nullable RequestKey key) {
        Aggregate<Appointment> appointment = streams.open(repository, id, () -> new Appointment(id));
        return key == null ? appointment : Streams.lookAt(appointment);
    }

    /** Where that appointment stands, told as the answer to a decision. */
    static Settled settled(Aggregate<Appointment> appointment) {
        long version = Objects.requireNonNull(appointment.version());
        return appointment.invoke(it -> it.settled(version));
    }
}
