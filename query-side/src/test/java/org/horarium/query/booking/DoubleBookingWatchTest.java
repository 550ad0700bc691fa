package org.horarium.query.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.query.booking.Visits.ANNA;
import static org.horarium.query.booking.Visits.BORIS;
import static org.horarium.query.booking.Visits.GREY;
import static org.horarium.query.booking.Visits.SHEPHERD;
import static org.horarium.query.booking.Visits.TORRES;
import static org.horarium.query.booking.Visits.booked;
import static org.horarium.query.booking.Visits.visit;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.patients.PatientId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
@ExtendWith(OutputCaptureExtension.class)
class DoubleBookingWatchTest {

    private static final Visit AT_NINE = visit(GREY, "2030-05-17T13:00:00Z");
    private static final Visit AT_TWENTY_PAST = visit(GREY, "2030-05-17T13:20:00Z");
    private static final Visit AT_TWENTY_TO_TEN = visit(GREY, "2030-05-17T13:40:00Z");

    @Autowired
    private History history;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void begin() {
        history.begin();
    }

    @Test
    void neighbours_raise_no_alarm() {
        book(ANNA, AT_NINE);
        book(BORIS, AT_TWENTY_TO_TEN);

        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_doctors_time_promised_twice_raises_the_alarm_and_the_story_goes_on(CapturedOutput output) {
        double before = counted();
        book(ANNA, AT_NINE);
        AppointmentId second = book(BORIS, AT_TWENTY_PAST);
        book(BORIS, visit(GREY, "2030-05-18T13:20:00Z"));

        assertThat(alarms()).containsExactly(second.value());
        assertThat(counted() - before).isEqualTo(1);
        assertThat(output).contains("Double booking: appointment " + second.value());
        assertThat(db.sql("select count(*) from appointment").query(Long.class).single())
                .isEqualTo(3);
    }

    @Test
    void the_alarm_keeps_the_evidence() {
        book(ANNA, AT_NINE);
        book(BORIS, AT_TWENTY_PAST);

        Map<String, Object> evidence = db.sql(
                        """
                        select doctor_id, lower(claimed) = :start as starts, upper(claimed) = :end as ends,
                            noticed_at = :recorded as recorded
                        from double_booking_alarm""")
                .param("start", Timestamp.from(AT_TWENTY_PAST.claimed().start()))
                .param("end", Timestamp.from(AT_TWENTY_PAST.claimed().end()))
                .param("recorded", Timestamp.from(History.RECORDED_AT))
                .query()
                .singleRow();

        assertThat(evidence)
                .containsEntry("doctor_id", GREY.value())
                .containsEntry("starts", true)
                .containsEntry("ends", true)
                .containsEntry("recorded", true);
    }

    @Test
    void a_doctors_buffer_counts_as_promised() {
        book(ANNA, AT_NINE);
        AppointmentId inTheBuffer = book(BORIS, visit(GREY, "2030-05-17T13:35:00Z"));

        assertThat(alarms()).containsExactly(inTheBuffer.value());
    }

    @Test
    void a_patient_in_two_places_raises_the_alarm_but_not_for_a_doctors_buffer() {
        book(ANNA, AT_NINE);
        AppointmentId elsewhere = book(ANNA, visit(SHEPHERD, "2030-05-17T13:15:00Z"));
        book(ANNA, visit(TORRES, "2030-05-17T13:30:00Z"));

        assertThat(alarms()).containsExactly(elsewhere.value());
    }

    @Test
    void a_cancelled_visit_and_one_that_nobody_came_to_free_their_time() {
        AppointmentId cancelled = book(ANNA, AT_NINE);
        history.happened(cancelled, new AppointmentCancelled(cancelled, null, Role.PATIENT, null));
        AppointmentId missed = book(BORIS, AT_NINE);
        history.happened(missed, new NoShowRecorded(missed));
        book(ANNA, AT_TWENTY_PAST);

        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_visit_that_took_place_keeps_its_time() {
        AppointmentId first = book(ANNA, AT_NINE);
        history.happened(first, new AppointmentCompleted(first));
        AppointmentId second = book(BORIS, AT_TWENTY_PAST);

        assertThat(alarms()).containsExactly(second.value());
    }

    @Test
    void a_moved_visit_frees_its_old_time_and_takes_the_new() {
        AppointmentId moved = book(ANNA, AT_NINE);
        history.happened(moved, new AppointmentRescheduled(moved, AT_NINE, AT_TWENTY_TO_TEN));
        book(BORIS, visit(GREY, "2030-05-17T13:00:00Z"));
        assertThat(alarms()).isEmpty();

        AppointmentId onTop = book(BORIS, visit(GREY, "2030-05-17T14:00:00Z"));
        assertThat(alarms()).containsExactly(onTop.value());
    }

    @Test
    void a_visit_that_is_moved_onto_another_raises_the_alarm() {
        book(ANNA, AT_NINE);
        AppointmentId moved = book(BORIS, AT_TWENTY_TO_TEN);
        history.happened(moved, new AppointmentRescheduled(moved, AT_TWENTY_TO_TEN, AT_TWENTY_PAST));

        assertThat(alarms()).containsExactly(moved.value());
    }

    @Test
    void a_double_booking_that_is_moved_away_takes_its_new_time() {
        book(ANNA, AT_NINE);
        AppointmentId moved = book(BORIS, AT_TWENTY_PAST);
        history.happened(moved, new AppointmentRescheduled(moved, AT_TWENTY_PAST, AT_TWENTY_TO_TEN));
        AppointmentId onTop = book(ANNA, visit(GREY, "2030-05-17T14:00:00Z"));

        assertThat(alarms()).containsExactlyInAnyOrder(moved.value(), onTop.value());
    }

    private AppointmentId book(PatientId patient, Visit visit) {
        AppointmentId appointment = Visits.appointment();
        history.happened(appointment, booked(appointment, patient, visit));
        return appointment;
    }

    private List<UUID> alarms() {
        return db.sql("select appointment_id from double_booking_alarm")
                .query(UUID.class)
                .list();
    }

    private double counted() {
        return meters.get(DoubleBookingAlarm.METRIC).counter().count();
    }
}
