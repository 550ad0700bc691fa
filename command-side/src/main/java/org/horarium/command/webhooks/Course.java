package org.horarium.command.webhooks;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;

/** An appointment as it was right after one of its events, so that whoever hears late of that hears of it as it was. */
record Course(PatientId patient, Visit visit) {

    static Optional<Course> upTo(EventStore store, AppointmentId appointment, long number) {
        Optional<Course> course = Optional.empty();
        var events = store.readEvents(appointment.toString());
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (event.getSequenceNumber() > number) {
                break;
            }
            if (event.getPayload() instanceof AppointmentEvent told) {
                course = after(course, told);
            }
        }
        return course;
    }

    private static Optional<Course> after(Optional<Course> before, AppointmentEvent event) {
        if (event instanceof AppointmentBooked booked) {
            return Optional.of(new Course(booked.patient(), booked.visit()));
        }
        return event instanceof AppointmentRescheduled moved
                ? before.map(course -> new Course(course.patient(), moved.to()))
                : before;
    }
}
