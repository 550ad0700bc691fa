package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.booking.Words.ADAS_ACCOUNT;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.DESK;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.key;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.shift;

import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.horarium.shared.booking.AppointmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final AppointmentId KEYED =
            new AppointmentId(key(DESK, "k", "").id());

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void both_doctors_have_hours() {
        calendar.given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC));
    }

    @Test
    void a_retry_of_a_booking_books_nothing_and_gets_the_first_answer() {
        var first = calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten")).expectAccepted();

        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten"))
                .expectNoEvents()
                .expectOutcome(first.outcome());
    }

    @Test
    void a_retry_gets_the_first_answer_even_after_a_move() {
        var first = calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten"));
        calendar.when(move(KEYED, "14:00").keyed("m", "to two")).expectAccepted();

        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten"))
                .expectNoEvents()
                .expectOutcome(first.outcome());
    }

    @Test
    void a_booking_is_remembered_however_often_it_moves() {
        var first = calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten"));
        IntStream.range(0, 40).forEach(i -> calendar.when(
                        move(KEYED, i % 2 == 0 ? "14:00" : "15:00").keyed("m" + i, "to"))
                .expectAccepted());

        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten"))
                .expectNoEvents()
                .expectOutcome(first.outcome());
        calendar.when(book(FIRST, ANNA, "11:00").keyed("k", "eleven"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten")).expectAccepted();

        calendar.when(book(FIRST, ANNA, "11:00").keyed("k", "eleven"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
        calendar.when(move(KEYED, "12:00").keyed("k", "to twelve"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        AppointmentId annas =
                book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT).keyed("k", "ten").appointment();
        AppointmentId boriss =
                book(FIRST, ANNA, "10:00").by(BORISS_ACCOUNT).keyed("k", "ten").appointment();

        assertThat(annas).isNotEqualTo(boriss);
    }

    @Test
    void without_a_key_the_same_appointment_is_still_booked_once() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"))
                .when(book(FIRST, ANNA, "10:00"))
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void a_retry_of_a_move_moves_nothing_and_gets_the_first_answer() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"));
        var first = calendar.when(move(FIRST, "14:00").keyed("m", "to two")).expectAccepted();
        calendar.when(move(FIRST, "15:00").keyed("n", "to three")).expectAccepted();

        calendar.when(move(FIRST, "14:00").keyed("m", "to two"))
                .expectNoEvents()
                .expectOutcome(first.outcome());
        calendar.when(move(FIRST, "16:00").keyed("m", "to four"))
                .expectNoEvents()
                .expectRefusal(KEY_REUSED);
    }

    @Test
    void whoever_moved_a_visit_to_another_doctor_gets_the_first_answer_again() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"));
        var first = calendar.when(move(FIRST, "10:00").to(BEN).by(ADAS_ACCOUNT).keyed("m", "to Ben"))
                .expectAccepted();

        calendar.when(move(FIRST, "10:00").to(BEN).by(ADAS_ACCOUNT).keyed("m", "to Ben"))
                .expectNoEvents()
                .expectOutcome(first.outcome());
    }

    @Test
    void a_refusal_is_decided_anew() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"));
        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten")).expectRefusal(SLOT_TAKEN);
        calendar.when(move(FIRST, "14:00")).expectAccepted();

        calendar.when(book(FIRST, ANNA, "10:00").keyed("k", "ten")).expectAccepted();
    }
}
