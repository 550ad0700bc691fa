package org.horarium.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.horarium.command.scheduling.BookedVisits.BookedVisit;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.junit.jupiter.api.Test;

class ChangedTimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocationId ELM = new LocationId(new UUID(6, 1));
    private static final LocationId OAK = new LocationId(new UUID(6, 2));
    private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

    @Test
    void a_visit_stays_where_the_hours_still_hold_all_of_it() {
        assertThat(change(open(MONDAY, "09:00", "17:00", ELM), open(MONDAY, "10:00", "10:30", ELM))
                        .misfit(visit(VisitMode.IN_PERSON)))
                .isEmpty();
        assertThat(change(open(MONDAY, "09:00", "17:00", ELM), open(MONDAY, "10:01", "17:00", ELM))
                        .misfit(visit(VisitMode.IN_PERSON)))
                .contains(Misfit.OUTSIDE_HOURS);
        assertThat(change(open(MONDAY, "09:00", "17:00", ELM), open(DayOfWeek.TUESDAY, "09:00", "17:00", ELM))
                        .misfit(visit(VisitMode.IN_PERSON)))
                .contains(Misfit.CLOSED);
    }

    @Test
    void who_comes_in_person_must_find_the_doctor_where_they_were_told() {
        ChangedTimetable move = change(open(MONDAY, "09:00", "17:00", ELM), open(MONDAY, "09:00", "17:00", OAK));

        assertThat(move.misfit(visit(VisitMode.IN_PERSON))).contains(Misfit.OUTSIDE_HOURS);
        assertThat(move.misfit(visit(VisitMode.VIDEO))).isEmpty();
    }

    @Test
    void what_did_not_fit_before_is_not_the_changes_doing() {
        Timetable never = open(DayOfWeek.TUESDAY, "09:00", "17:00", ELM);

        assertThat(change(never, never).misfit(visit(VisitMode.IN_PERSON))).isEmpty();
    }

    private static ChangedTimetable change(Timetable before, Timetable after) {
        return new ChangedTimetable(before, after);
    }

    private static Timetable open(DayOfWeek day, String from, String to, LocationId place) {
        WorkingHours hours = new WorkingHours(day, LocalTime.parse(from), LocalTime.parse(to), place, BERLIN);
        return Timetable.EMPTY.with(new WeeklyHoursSet(
                new ScheduleId(new DoctorId(new UUID(1, 1))), new WeeklyHours(LocalDate.EPOCH, List.of(hours))));
    }

    /** On a Monday at ten. */
    private static BookedVisit visit(VisitMode mode) {
        Instant start = Instant.parse("2027-06-07T08:00:00Z");
        return new BookedVisit(
                new AppointmentId(new UUID(3, 1)),
                new PatientId(new UUID(2, 1)),
                null,
                ELM,
                BERLIN,
                VisitType.CONSULTATION.code(),
                mode,
                TimeSlot.of(start, VisitType.CONSULTATION.duration()));
    }
}
