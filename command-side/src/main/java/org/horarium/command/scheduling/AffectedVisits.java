package org.horarium.command.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.horarium.command.scheduling.BookedVisits.BookedVisit;
import org.horarium.command.scheduling.PlanningPreview.AffectedVisit;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.springframework.stereotype.Component;

/** Finds the visits that a change of plans would leave without their time. */
@Component
class AffectedVisits {

    private static final int MOST = 200;

    private final BookedVisits visits;
    private final Permissions permissions;

    AffectedVisits(BookedVisits visits, Permissions permissions) {
        this.visits = visits;
        this.permissions = permissions;
    }

    /** By their start. Who may plan for a doctor is not told by this who comes to them. */
    List<AffectedVisit> by(
            ChangedTimetable change, Set<AppointmentId> blocked, DoctorId doctor, Instant now, Actor actor) {
        return visits.of(doctor, now, blocked).stream()
                .flatMap(visit -> why(visit, change, blocked).map(why -> affected(visit, why, doctor, actor)).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<Misfit> why(BookedVisit visit, ChangedTimetable change, Set<AppointmentId> blocked) {
        return blocked.contains(visit.appointment()) ? Optional.of(Misfit.BLOCKED) : change.misfit(visit);
    }

    private AffectedVisit affected(BookedVisit visit, Misfit why, DoctorId doctor, Actor actor) {
        boolean isShown = permissions.maySee(actor, visit.patient(), doctor, visit.location());
        return AffectedVisit.of(visit, isShown ? visit.patientName() : null, why);
    }
}
