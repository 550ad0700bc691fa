package org.horarium.config.past;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.springframework.stereotype.Component;

/** Where an appointment stood. */
@Component
class PastAppointments {

    private final StoredEvents store;
    private final PastSchedules schedules;

    PastAppointments(StoredEvents store, PastSchedules schedules) {
        this.store = store;
        this.schedules = schedules;
    }

    static AppointmentState appointment(List<StoredEvent> events) {
        return Folded.of(events, AppointmentState.NONE, AppointmentEvent.class, AppointmentState::apply);
    }

    Seen seen(AppointmentId id, Moment moment) {
        List<StoredEvent> events = store.of(id.toString(), moment);
        AppointmentState then = appointment(events);
        Set<UUID> patients =
                then.patient() == null ? Set.of() : Set.of(then.patient().value());
        Seen seen = Seen.of(then, events, patients);
        Visit visit = then.visit();
        return visit == null ? seen : seen.under(schedules.of(visit.doctor(), moment));
    }
}
