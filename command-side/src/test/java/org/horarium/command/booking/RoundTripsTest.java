package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.shift;

import java.util.UUID;
import org.horarium.command.MemoryStore;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.ScheduleId;
import org.junit.jupiter.api.Test;

/** What a decision asks the store for, one process of several that share it. */
class RoundTripsTest {

    private static final String ADAS_DAY = new CalendarId(ADA, TODAY).toString();

    private final CalendarFixture here = new CalendarFixture().given(shift("09:00", "17:00"));
    private final CalendarFixture elsewhere = here.elsewhere();
    private final MemoryStore store = here.store();

    @Test
    void a_booking_looks_up_what_must_be_there_and_takes_for_new_what_mostly_is() {
        store.readsSinceLastAsked();

        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();

        assertThat(store.readsSinceLastAsked())
                .containsExactlyInAnyOrder(ADA.toString(), ANNA.toString(), new ScheduleId(ADA).toString());
    }

    @Test
    void a_warm_booking_asks_the_store_for_nothing_but_its_append() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        store.readsSinceLastAsked();

        here.when(book(SECOND, ANNA, "11:00")).expectAccepted();
        here.when(book(THIRD, ANNA, "2027-06-09 11:00")).expectAccepted();

        assertThat(store.readsSinceLastAsked()).isEmpty();
    }

    @Test
    void a_day_that_was_wrongly_taken_for_new_is_read_and_decided_again() {
        elsewhere.when(book(FIRST, ANNA, "10:00")).expectAccepted();

        here.when(book(SECOND, BORIS, "11:00")).expectEvents(booked(SECOND, BORIS, "11:00", "11:30"));
        here.when(book(THIRD, BORIS, "10:00")).expectNoEvents().expectRefusal(SLOT_TAKEN);

        assertThat(store.stream(ADAS_DAY)).hasSize(2);
    }

    @Test
    void a_stale_day_never_lets_a_slot_go_twice() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        elsewhere.when(book(SECOND, BORIS, "11:00")).expectAccepted();

        here.when(book(THIRD, ANNA, "11:00")).expectNoEvents().expectRefusal(SLOT_TAKEN);
    }

    @Test
    void hours_that_changed_elsewhere_count_for_a_booking_here() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        elsewhere.given(shift("09:00", "10:30"));

        here.when(book(SECOND, BORIS, "16:00")).expectNoEvents().expectRefusal(OUTSIDE_HOURS);
    }

    @Test
    void a_move_reads_what_it_gives_back_and_takes_the_other_day_for_new() {
        elsewhere.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        store.readsSinceLastAsked();

        here.when(move(FIRST, "2027-06-09 10:00")).expectAccepted();

        assertThat(store.readsSinceLastAsked())
                .contains(FIRST.toString(), ADAS_DAY)
                .noneMatch(stream -> stream.contains("2027-06-09"));
    }

    @Test
    void a_request_sent_again_elsewhere_meets_the_first() {
        Ask ask = book(FIRST, ANNA, "10:00").keyed("key", "body");
        var first = here.when(ask).expectAccepted();

        elsewhere.when(ask).expectNoEvents().expectOutcome(first.outcome());
    }

    @Test
    void a_twin_whose_visit_is_seen_before_its_appointment_is_hears_what_the_first_was_answered() {
        var first = here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        elsewhere.when(book(SECOND, BORIS, "10:00")).expectRefusal(SLOT_TAKEN);

        elsewhere.when(book(FIRST, ANNA, "10:00")).expectNoEvents().expectOutcome(first.outcome());
    }

    @Test
    void a_cancellation_reads_the_days_that_it_gives_back() {
        elsewhere.when(book(FIRST, ANNA, "10:00")).expectAccepted();

        here.update(FIRST, AppointmentStatus.CANCELLED, null).expectAccepted();

        elsewhere.when(book(new AppointmentId(new UUID(3, 9)), BORIS, "10:00")).expectAccepted();
    }
}
