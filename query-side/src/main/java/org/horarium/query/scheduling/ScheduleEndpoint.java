package org.horarium.query.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Scope;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows when a doctor can be booked: all of it, or a part. */
@RestController
@RequestMapping("/api/doctors/{doctor}")
class ScheduleEndpoint {

    private static final String UNKNOWN = "unknown-doctor";

    private final Queries queries;
    private final Clock clock;

    ScheduleEndpoint(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    record Items<T>(List<T> items) {}

    @Access(signedIn = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/schedule")
    Schedule schedule(@PathVariable("doctor") String id) {
        DoctorId doctor = new DoctorId(RequestText.id(id, UNKNOWN));
        return queries.find(new Schedule.Find(doctor, LocalDate.now(clock)), Schedule.class)
                .orElseThrow(() -> new NotFound(UNKNOWN));
    }

    @Access(signedIn = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/schedule/exceptions")
    Items<Schedule.Exceptional> exceptions(@PathVariable("doctor") String id) {
        return new Items<>(schedule(id).exceptions());
    }

    @Access(open = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/visit-types")
    Items<Schedule.Offered> visitTypes(@PathVariable("doctor") String id) {
        return new Items<>(schedule(id).visitTypes());
    }

    @Access(signedIn = true, scopes = Scope.DIRECTORY_READ, discloses = Disclosure.NOTHING)
    @GetMapping("/booking-window")
    Schedule.Window bookingWindow(@PathVariable("doctor") String id) {
        return schedule(id).bookingWindow();
    }
}
