package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.ALREADY_COMPLETED;
import static org.horarium.command.Reason.HELD_BY_ANOTHER;
import static org.horarium.command.Reason.IMPOSSIBLE_STEP;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.PATIENT_BUSY;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.UNKNOWN_APPOINTMENT;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.VERSION_MISMATCH;
import static org.horarium.command.booking.Words.ADAS_ACCOUNT;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.freed;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.promised;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;

import java.time.ZoneOffset;
import java.util.UUID;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentEvent.PatientCheckedIn;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.doctors.DoctorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReschedulingTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void anna_is_booked_at_ten() {
        calendar.given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC))
                .given(booked(FIRST, ANNA, "10:00", "10:30"));
    }

    @Test
    void the_old_time_is_given_back_by_the_decision_that_promises_the_new_one() {
        Visit from = visit("10:00", "10:30");
        Visit to = visit("14:00", "14:30");

        var decided = calendar.when(move(FIRST, "14:00"))
                .expectEvents(
                        freed(FIRST, ANNA, from),
                        promised(FIRST, ANNA, to, null),
                        new AppointmentRescheduled(FIRST, from, to));

        assertThat(decided.outcome())
                .isEqualTo(new Settled(FIRST.toString(), 1, FIRST, ANNA, to, AppointmentStatus.SCHEDULED));
    }

    @Test
    void the_old_time_can_be_booked_again_and_the_new_one_cannot() {
        calendar.when(move(FIRST, "14:00")).expectAccepted();

        calendar.when(book(SECOND, BORIS, "10:00")).expectAccepted();
        calendar.when(book(THIRD, BORIS, "14:15")).expectRefusal(SLOT_TAKEN);
    }

    @Test
    void a_visit_may_move_into_its_own_old_time() {
        calendar.when(move(FIRST, "10:15")).expectAccepted();

        calendar.when(book(SECOND, BORIS, "10:40", "10:50")).expectRefusal(SLOT_TAKEN);
        calendar.when(book(SECOND, BORIS, "09:45", "10:15")).expectAccepted();
    }

    @Test
    void a_visit_may_move_to_another_day() {
        calendar.when(move(FIRST, "2027-06-08 10:00")).expectAccepted();

        calendar.when(book(SECOND, BORIS, "10:00")).expectAccepted();
        calendar.when(book(THIRD, BORIS, "2027-06-08 10:00")).expectRefusal(SLOT_TAKEN);
    }

    @Test
    void a_visit_may_move_to_another_doctor_at_the_same_time() {
        Visit to = visit(BEN, slot("10:00", "10:30"), slot("10:00", "10:30"));

        calendar.when(move(FIRST, "10:00").to(BEN))
                .expectEvents(
                        freed(FIRST, ANNA, visit("10:00", "10:30")),
                        promised(FIRST, ANNA, to, null),
                        new AppointmentRescheduled(FIRST, visit("10:00", "10:30"), to));

        calendar.when(book(SECOND, BORIS, "10:00")).expectAccepted();
    }

    @Test
    void a_visit_moves_off_midnight_and_back() {
        calendar.given(shift("00:00", "00:00"));

        calendar.when(move(FIRST, "23:45")).expectAccepted();
        calendar.when(book(SECOND, BORIS, "2027-06-08 00:10")).expectRefusal(SLOT_TAKEN);
        calendar.when(move(FIRST, "2027-06-08 00:00")).expectAccepted();
        calendar.when(book(SECOND, BORIS, "23:30")).expectAccepted();
        calendar.when(book(THIRD, BORIS, "2027-06-08 00:10")).expectRefusal(SLOT_TAKEN);
    }

    @Test
    void refuses_a_time_that_is_taken_and_leaves_the_visit_where_it_is() {
        calendar.given(booked(SECOND, BORIS, "14:00", "14:30"))
                .when(move(FIRST, "14:15"))
                .expectNoEvents()
                .expectRefusal(SLOT_TAKEN)
                .expectConflict(slot("14:00", "14:30"));
    }

    @Test
    void refuses_a_time_at_which_the_patient_is_elsewhere() {
        calendar.given(booked(SECOND, ANNA, visit(BEN, slot("14:00", "14:30"), slot("14:00", "14:30")), null))
                .when(move(FIRST, "14:15"))
                .expectNoEvents()
                .expectRefusal(PATIENT_BUSY);
    }

    @Test
    void refuses_a_time_outside_hours_with_alternatives() {
        calendar.when(move(FIRST, "17:00"))
                .expectNoEvents()
                .expectRefusal(OUTSIDE_HOURS)
                .expectAlternatives(slot("16:30", "17:00"), slot("16:00", "16:30"), slot("15:30", "16:00"));
    }

    @Test
    void a_hold_is_redeemed_by_a_move() {
        calendar.given(held(ANNAS_ACCOUNT, "14:00", "14:30", at("06:05")));

        calendar.when(move(FIRST, "14:00").by(ADAS_ACCOUNT).redeeming(HOLD)).expectRefusal(HELD_BY_ANOTHER);
        calendar.when(move(FIRST, "14:00").by(ANNAS_ACCOUNT).redeeming(HOLD)).expectAccepted();
    }

    @Test
    void refuses_a_move_of_what_has_changed_since_it_was_read() {
        calendar.when(move(FIRST, "14:00").ifVersion(7)).expectNoEvents().expectRefusal(VERSION_MISMATCH);
        calendar.when(move(FIRST, "14:00").ifVersion(0)).expectAccepted();
        calendar.when(move(FIRST, "15:00").ifVersion(0)).expectNoEvents().expectRefusal(VERSION_MISMATCH);
    }

    @Test
    void refuses_an_appointment_that_is_unknown_or_somebody_elses() {
        calendar.when(move(SECOND, "14:00")).expectNoEvents().expectRefusal(UNKNOWN_APPOINTMENT);
        calendar.when(move(FIRST, "14:00").by(BORISS_ACCOUNT)).expectNoEvents().expectRefusal(UNKNOWN_APPOINTMENT);
        calendar.when(move(FIRST, "14:00").to(new DoctorId(new UUID(8, 8))))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
    }

    @Test
    void only_a_scheduled_visit_moves() {
        calendar.given(new PatientCheckedIn(FIRST))
                .when(move(FIRST, "14:00"))
                .expectNoEvents()
                .expectRefusal(IMPOSSIBLE_STEP);
        calendar.given(new AppointmentCompleted(FIRST))
                .when(move(FIRST, "14:00"))
                .expectNoEvents()
                .expectRefusal(ALREADY_COMPLETED);
    }

    @Test
    void a_cancelled_visit_does_not_move() {
        calendar.given(
                        freed(FIRST, ANNA, visit("10:00", "10:30")),
                        new AppointmentCancelled(FIRST, ANNA, Role.ADMIN, null))
                .when(move(FIRST, "14:00"))
                .expectNoEvents()
                .expectRefusal(IMPOSSIBLE_STEP);
    }
}
