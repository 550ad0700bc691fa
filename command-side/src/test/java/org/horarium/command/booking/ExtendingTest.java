package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.UNKNOWN_HOLD;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.held;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.horarium.command.Decided;
import org.horarium.command.Reason;
import org.horarium.shared.scheduling.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExtendingTest {

    private static final TimeSlot TEN = slot("10:00", "10:30");

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void anna_holds_until_five_past() {
        calendar.given(shift("09:00", "17:00"), held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));
    }

    @Test
    void its_holder_keeps_a_slot_for_longer_and_it_lapses_then() {
        calendar.at(at("06:04"))
                .extend(HOLD, ANNAS_ACCOUNT, TEN)
                .expectEvents(held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:09")));

        calendar.at(at("06:08"))
                .when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT))
                .expectRefusal(Reason.HELD_BY_ANOTHER);
        calendar.at(at("06:09"))
                .when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT))
                .expectAccepted();
    }

    @Test
    void nobody_else_extends_it_and_nobody_another_time_of_it() {
        calendar.extend(HOLD, BORISS_ACCOUNT, TEN).expectNoEvents().expectRefusal(UNKNOWN_HOLD);
        calendar.extend(HOLD, ANNAS_ACCOUNT, slot("10:00", "11:00"))
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
    }

    @Test
    void what_has_lapsed_is_not_extended() {
        calendar.at(at("06:05"))
                .extend(HOLD, ANNAS_ACCOUNT, TEN)
                .expectNoEvents()
                .expectRefusal(UNKNOWN_HOLD);
    }

    @Test
    void an_extension_that_is_hardly_one_records_nothing() {
        calendar.at(at("06:00").plusSeconds(59));
        assertThat(until(calendar.extend(HOLD, ANNAS_ACCOUNT, TEN).expectNoEvents()))
                .isEqualTo(at("06:05"));
    }

    @Test
    void it_comes_to_an_end_a_quarter_of_an_hour_after_it_would_have_lapsed() {
        for (String time : new String[] {"06:04", "06:08", "06:12"}) {
            calendar.at(at(time)).extend(HOLD, ANNAS_ACCOUNT, TEN).expectAccepted();
        }
        assertThat(until(calendar.at(at("06:16")).extend(HOLD, ANNAS_ACCOUNT, TEN)))
                .isEqualTo(at("06:20"));
        assertThat(until(calendar.at(at("06:19"))
                        .extend(HOLD, ANNAS_ACCOUNT, TEN)
                        .expectNoEvents()))
                .isEqualTo(at("06:20"));
    }

    @Test
    void a_hold_never_ends_sooner_for_being_extended() {
        OwnHold long15 = OwnHold.of(new UUID(4, 2), ANNAS_ACCOUNT);
        calendar.hold(long15.id(), ANNAS_ACCOUNT, Words.ADA, "11:00", Duration.ofMinutes(15));
        assertThat(until(calendar.at(at("06:01"))
                        .extend(long15.id(), ANNAS_ACCOUNT, slot("11:00", "11:30"))
                        .expectNoEvents()))
                .isEqualTo(at("06:15"));
    }

    private static Instant until(Decided decided) {
        return ((Extended) decided.outcome()).until();
    }
}
