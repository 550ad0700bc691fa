package org.horarium.query.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.booking.Visits.ANNA;
import static org.horarium.query.booking.Visits.BORIS;
import static org.horarium.query.booking.Visits.GREY;
import static org.horarium.query.booking.Visits.booked;
import static org.horarium.query.booking.Visits.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class ReplayTest {

    private static final List<String> TABLES = List.of(
            "clinic", "location", "doctor", "patient", "appointment", "appointment_claim", "double_booking_alarm");

    @Autowired
    private History history;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void a_history_in_which_time_was_freed_and_taken_again() {
        Visit nine = visit(GREY, "2030-05-17T13:00:00Z");
        Visit ten = visit(GREY, "2030-05-17T14:00:00Z");
        AppointmentId cancelled = Visits.appointment();
        AppointmentId moved = Visits.appointment();
        AppointmentId doubled = Visits.appointment();
        history.begin();
        Visits.introduceEveryone(history);
        history.happened(cancelled, booked(cancelled, ANNA, nine));
        history.happened(cancelled, new AppointmentCancelled(cancelled, null, Role.PATIENT, "Feels better"));
        history.happened(moved, booked(moved, BORIS, nine));
        history.happened(moved, new AppointmentRescheduled(moved, nine, ten), new PatientCheckedIn(moved));
        history.happened(doubled, booked(doubled, ANNA, ten));
    }

    @Test
    void telling_everything_again_changes_nothing() {
        Map<String, List<String>> before = rows();

        history.replay();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_replay_from_nothing_leaves_the_same_rows() {
        Map<String, List<String>> before = rows();

        history.forget();
        assertThat(rows().values()).allMatch(List::isEmpty);
        history.replay();

        assertThat(rows()).isEqualTo(before);
        assertThat(before.values()).noneMatch(List::isEmpty);
    }

    private Map<String, List<String>> rows() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, this::rowsOf));
    }

    private List<String> rowsOf(String table) {
        return db.sql("select row_to_json(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }
}
