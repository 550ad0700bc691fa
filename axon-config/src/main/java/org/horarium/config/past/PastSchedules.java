package org.horarium.config.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.Timetable;
import org.springframework.stereotype.Component;

/** When a doctor could be booked, as it was said then. */
@Component
class PastSchedules {

    private final StoredEvents store;

    PastSchedules(StoredEvents store) {
        this.store = store;
    }

    /** A schedule at one moment. */
    record Then(Timetable timetable, List<StoredEvent> events) {

        JsonNode json() {
            return PastJson.of(Mask.of(timetable));
        }
    }

    Then of(DoctorId doctor, Moment moment) {
        List<StoredEvent> events = store.of(new ScheduleId(doctor).toString(), moment);
        return new Then(timetable(events), events);
    }

    static Timetable timetable(List<StoredEvent> events) {
        return Folded.of(events, Timetable.EMPTY, DoctorScheduleEvent.class, Timetable::with);
    }

    Seen seen(DoctorId doctor, Moment moment) {
        Then then = of(doctor, moment);
        return new Seen(then.json(), then.events(), null, List.of(), Set.of());
    }
}
