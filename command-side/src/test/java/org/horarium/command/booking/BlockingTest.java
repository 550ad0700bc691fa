package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.APPOINTMENTS_IN_THE_WAY;
import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.UNKNOWN_BLOCK;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BLOCK;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.blocked;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;

import java.util.UUID;
import org.horarium.command.Refused.Obstacle;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.TimeUnblocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockingTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void ada_has_hours() {
        calendar.given(shift("09:00", "17:00"));
    }

    @Test
    void nobody_books_blocked_time() {
        calendar.block(BLOCK, "10:00", "12:00", false).expectEvents(blocked("10:00", "12:00"));

        calendar.when(book(FIRST, ANNA, "11:45")).expectNoEvents().expectRefusal(SLOT_TAKEN);
        calendar.when(book(FIRST, ANNA, "12:00")).expectAccepted();
    }

    @Test
    void a_block_of_days_is_recorded_on_each_of_them() {
        calendar.block(BLOCK, "15:00", "2027-06-09 12:00", false).expectEvents(blocked("15:00", "2027-06-09 12:00"));

        calendar.when(book(FIRST, ANNA, "2027-06-08 10:00")).expectRefusal(SLOT_TAKEN);
        calendar.when(book(FIRST, ANNA, "2027-06-09 12:00")).expectAccepted();
    }

    @Test
    void appointments_in_the_way_are_named() {
        var decided = calendar.given(booked(FIRST, ANNA, "10:00", "10:30"), booked(SECOND, BORIS, "11:00", "11:30"))
                .given(booked(THIRD, ANNA, "12:00", "12:30"))
                .block(BLOCK, "10:15", "12:00", false)
                .expectNoEvents()
                .expectRefusal(APPOINTMENTS_IN_THE_WAY);

        assertThat(decided.refusal().inTheWay())
                .containsExactlyInAnyOrder(
                        new Obstacle(FIRST, slot("10:00", "10:30")), new Obstacle(SECOND, slot("11:00", "11:30")));
    }

    @Test
    void an_appointment_across_midnight_is_in_the_way_once() {
        var decided = calendar.given(booked(FIRST, ANNA, "23:45", "2027-06-08 00:15"))
                .block(BLOCK, "22:00", "2027-06-08 02:00", false)
                .expectRefusal(APPOINTMENTS_IN_THE_WAY);

        assertThat(decided.refusal().inTheWay()).hasSize(1);
    }

    @Test
    void appointments_may_stay_while_the_rest_is_blocked() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"))
                .block(BLOCK, "09:00", "12:00", true)
                .expectEvents(blocked("09:00", "12:00"));

        calendar.when(book(SECOND, BORIS, "11:00")).expectRefusal(SLOT_TAKEN);
    }

    @Test
    void a_hold_does_not_keep_time_from_being_blocked_and_cannot_be_redeemed_then() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        calendar.block(BLOCK, "09:00", "12:00", false).expectAccepted();
        calendar.when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT).redeeming(HOLD))
                .expectRefusal(SLOT_TAKEN);
    }

    @Test
    void unblocked_time_can_be_booked_again() {
        calendar.given(blocked("10:00", "12:00"));

        calendar.unblock(BLOCK, slot("10:00", "12:00"))
                .expectEvents(new TimeUnblocked(new CalendarId(ADA, Words.TODAY), BLOCK, slot("10:00", "12:00")));
        calendar.unblock(BLOCK, slot("10:00", "12:00")).expectNoEvents().expectRefusal(UNKNOWN_BLOCK);
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
    }

    @Test
    void a_block_is_only_undone_as_a_whole() {
        calendar.given(blocked("10:00", "12:00"))
                .unblock(BLOCK, slot("10:00", "11:00"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_BLOCK);
    }

    @Test
    void nobody_unblocks_an_appointment() {
        calendar.given(booked(new AppointmentId(BLOCK.value()), ANNA, "10:00", "10:30"))
                .unblock(BLOCK, slot("10:00", "10:30"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_BLOCK);
    }

    @Test
    void a_key_that_named_an_appointment_can_name_a_block() {
        calendar.given(booked(new AppointmentId(BLOCK.value()), ANNA, "10:00", "10:30"))
                .block(BLOCK, "11:00", "12:00", false)
                .expectEvents(blocked("11:00", "12:00"));
    }

    @Test
    void a_retry_blocks_nothing_twice_and_the_same_key_blocks_nothing_else() {
        calendar.block(BLOCK, "10:00", "12:00", false).expectAccepted();

        calendar.block(BLOCK, "10:00", "12:00", false).expectNoEvents().expectAccepted();
        calendar.block(BLOCK, "10:00", "13:00", false).expectNoEvents().expectRefusal(KEY_REUSED);
    }

    @Test
    void nobody_blocks_the_time_of_an_unknown_doctor() {
        calendar.block(BLOCK, new DoctorId(new UUID(8, 8)), "10:00", "12:00", false)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
    }
}
