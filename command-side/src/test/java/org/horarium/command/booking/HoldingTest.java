package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.HELD_BY_ANOTHER;
import static org.horarium.command.Reason.HOLD_EXPIRED;
import static org.horarium.command.Reason.KEY_REUSED;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.SCHEDULE_CHANGED;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.Reason.UNKNOWN_HOLD;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;

import java.time.Duration;
import java.util.UUID;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.HoldId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void ada_has_hours() {
        calendar.given(shift("09:00", "17:00"));
    }

    @Test
    void a_hold_is_recorded_with_its_end() {
        var decided = calendar.hold(HOLD, ANNAS_ACCOUNT, "10:00")
                .expectEvents(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        assertThat(((Held) decided.outcome()).until()).isEqualTo(at("06:05"));
        assertThat(((Held) decided.outcome()).visit().slot()).isEqualTo(slot("10:00", "10:30"));
    }

    @Test
    void nobody_else_books_or_holds_a_held_slot() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        calendar.when(book(FIRST, BORIS, "10:15").by(BORISS_ACCOUNT))
                .expectNoEvents()
                .expectRefusal(HELD_BY_ANOTHER);
        calendar.hold(another(), BORISS_ACCOUNT, "10:00").expectNoEvents().expectRefusal(HELD_BY_ANOTHER);
    }

    @Test
    void the_holder_redeems_the_hold() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")))
                .when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT).redeeming(HOLD))
                .expectEvents(booked(FIRST, ANNA, visit("10:00", "10:30"), HOLD));

        calendar.when(book(SECOND, ANNA, "11:00").by(ANNAS_ACCOUNT).redeeming(HOLD))
                .expectNoEvents()
                .expectRefusal(HOLD_EXPIRED);
    }

    @Test
    void nobody_else_redeems_a_hold() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")))
                .when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT).redeeming(HOLD))
                .expectNoEvents()
                .expectRefusal(HELD_BY_ANOTHER);
    }

    @Test
    void a_lapsed_hold_is_free_for_everybody() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")))
                .at(at("06:05"))
                .when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT))
                .expectAccepted();
    }

    @Test
    void naming_a_lapsed_hold_is_refused_and_the_same_slot_is_offered() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")))
                .at(at("06:05"))
                .when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT).redeeming(HOLD))
                .expectNoEvents()
                .expectRefusal(HOLD_EXPIRED)
                .expectAlternatives(slot("10:00", "10:30"), slot("09:30", "10:00"), slot("10:30", "11:00"));
    }

    @Test
    void naming_a_hold_that_never_was_is_refused() {
        calendar.when(book(FIRST, ANNA, "10:00").redeeming(HOLD))
                .expectNoEvents()
                .expectRefusal(HOLD_EXPIRED);
    }

    @Test
    void hours_that_changed_after_the_hold_are_told_as_such() {
        calendar.given(held(ANNAS_ACCOUNT, "16:00", "16:30", at("06:05")), shift("09:00", "12:00"))
                .when(book(FIRST, ANNA, "16:00").by(ANNAS_ACCOUNT).redeeming(HOLD))
                .expectNoEvents()
                .expectRefusal(SCHEDULE_CHANGED);
    }

    @Test
    void only_the_holder_releases_a_hold_and_only_once() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));

        calendar.release(HOLD, BORISS_ACCOUNT, slot("10:00", "10:30"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
        calendar.release(HOLD, ANNAS_ACCOUNT, slot("10:00", "11:00"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
        calendar.release(HOLD, ANNAS_ACCOUNT, slot("10:00", "10:30"))
                .expectEvents(new HoldReleased(new CalendarId(ADA, Words.TODAY), HOLD, slot("10:00", "10:30")));
        calendar.release(HOLD, ANNAS_ACCOUNT, slot("10:00", "10:30"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
        calendar.when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT)).expectAccepted();
    }

    @Test
    void a_lapsed_hold_cannot_be_released() {
        calendar.given(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")))
                .at(at("06:05"))
                .release(HOLD, ANNAS_ACCOUNT, slot("10:00", "10:30"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
    }

    @Test
    void holding_obeys_the_same_terms_as_booking() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"));

        calendar.hold(HOLD, BORISS_ACCOUNT, "10:15").expectNoEvents().expectRefusal(SLOT_TAKEN);
        calendar.hold(HOLD, BORISS_ACCOUNT, "20:00").expectNoEvents().expectRefusal(OUTSIDE_HOURS);
        calendar.hold(HOLD, BORISS_ACCOUNT, new DoctorId(new UUID(8, 8)), "11:00", Duration.ofMinutes(1))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_DOCTOR);
    }

    @Test
    void who_cannot_hold_a_slot_hears_of_others() {
        calendar.given(booked(FIRST, ANNA, "10:00", "10:30"))
                .hold(HOLD, BORISS_ACCOUNT, "10:00")
                .expectRefusal(SLOT_TAKEN)
                .expectAlternatives(slot("09:30", "10:00"), slot("10:30", "11:00"), slot("09:00", "09:30"));
    }

    @Test
    void a_retry_gets_the_hold_that_the_first_try_got() {
        var first = calendar.hold(HOLD, ANNAS_ACCOUNT, "10:00");

        calendar.at(at("06:02"))
                .hold(HOLD, ANNAS_ACCOUNT, "10:00")
                .expectNoEvents()
                .expectOutcome(first.outcome());
    }

    @Test
    void the_same_key_holds_no_other_slot() {
        calendar.hold(HOLD, ANNAS_ACCOUNT, "10:00").expectAccepted();

        calendar.hold(HOLD, ANNAS_ACCOUNT, "11:00").expectNoEvents().expectRefusal(KEY_REUSED);
    }

    @Test
    void a_key_that_named_an_appointment_can_name_a_hold() {
        calendar.given(booked(new AppointmentId(HOLD.value()), ANNA, "10:00", "10:30"))
                .hold(HOLD, ANNAS_ACCOUNT, "11:00")
                .expectAccepted();
    }

    private static HoldId another() {
        return new HoldId(new UUID(4, 2));
    }
}
