package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.HELD_BY_ANOTHER;
import static org.horarium.command.Reason.HOLD_EXPIRED;
import static org.horarium.command.Reason.UNKNOWN_HOLD;
import static org.horarium.command.booking.CalendarFixture.FIVE_MINUTES;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.ANNAS_ACCOUNT;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;
import static org.horarium.command.booking.Words.visit;

import java.time.Duration;
import java.util.UUID;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.command.booking.HoldCommand.HoldSlot;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.DoctorCalendarEvent.HoldReleased;
import org.horarium.shared.scheduling.DoctorCalendarEvent.SlotHeld;
import org.horarium.shared.scheduling.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitorsHoldTest {

    private static final UUID SECRET = UUID.fromString("5f0c3a52-8f0f-4b6e-9a8e-0c5f3f1f2a77");
    private static final OwnHold HOLD = OwnHold.behind(SECRET);
    private static final TimeSlot TEN = slot("10:00", "10:30");
    private static final CalendarId DAY = new CalendarId(ADA, TODAY);

    private final CalendarFixture calendar = new CalendarFixture();

    @BeforeEach
    void ada_has_hours() {
        calendar.given(shift("09:00", "17:00"));
    }

    @Test
    void what_is_recorded_of_it_has_no_holder_but_itself_and_does_not_tell_the_ticket() {
        var decided = calendar.holdForVisitor(HOLD, "10:00", FIVE_MINUTES)
                .expectEvents(new SlotHeld(DAY, HOLD.id(), TEN, HOLD.id().value(), at("06:05")));

        assertThat(decided.outcome().toString()).doesNotContain(SECRET.toString());
        assertThat(HOLD.id().value()).isNotEqualTo(SECRET);
    }

    @Test
    void it_is_in_everybodys_way_who_has_no_ticket() {
        calendar.holdForVisitor(HOLD, "10:00", FIVE_MINUTES);

        calendar.when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT))
                .expectNoEvents()
                .expectRefusal(HELD_BY_ANOTHER)
                .expectAlternatives(slot("09:30", "10:00"), slot("10:30", "11:00"), slot("09:00", "09:30"));
        calendar.holdForVisitor(OwnHold.behind(UUID.randomUUID()), "10:00", FIVE_MINUTES)
                .expectNoEvents()
                .expectRefusal(HELD_BY_ANOTHER)
                .expectAlternatives(slot("09:30", "10:00"), slot("10:30", "11:00"), slot("09:00", "09:30"));
    }

    @Test
    void whoever_has_the_ticket_books_with_it_once_they_have_an_account() {
        calendar.holdForVisitor(HOLD, "10:00", FIVE_MINUTES);
        OwnHold presented = new Ticket(SECRET, ADA, TEN).holdFor(BORISS_ACCOUNT);

        calendar.when(book(FIRST, BORIS, "10:00").by(BORISS_ACCOUNT).redeeming(presented))
                .expectEvents(booked(FIRST, BORIS, visit("10:00", "10:30"), HOLD.id()));
        calendar.when(book(SECOND, ANNA, "11:00").by(ANNAS_ACCOUNT).redeeming(presented))
                .expectNoEvents()
                .expectRefusal(HOLD_EXPIRED);
    }

    @Test
    void who_read_of_it_in_the_events_has_no_ticket() {
        calendar.holdForVisitor(HOLD, "10:00", FIVE_MINUTES);
        OwnHold forged = new Ticket(HOLD.id().value(), ADA, TEN).holdFor(ANNAS_ACCOUNT);

        calendar.when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT).redeeming(forged))
                .expectNoEvents()
                .expectRefusal(HELD_BY_ANOTHER);
        assertThat(new Ticket(HOLD.id().value(), ADA, TEN).visitorsHold()).isEmpty();
    }

    @Test
    void a_visitor_has_what_is_their_own_alone() {
        calendar.given(Words.held(ANNAS_ACCOUNT, "10:00", "10:30", at("06:05")));
        OwnHold annas = new OwnHold(Words.HOLD, Words.HOLD.value());

        calendar.extendForVisitor(annas, TEN).expectNoEvents().expectRefusal(UNKNOWN_HOLD);
        calendar.releaseForVisitor(annas, TEN).expectNoEvents().expectRefusal(UNKNOWN_HOLD);
        Wish wish = new Wish(ADA, at("12:00"), null, null, null);
        HoldSlot asAnna = new HoldSlot(OwnHold.of(UUID.randomUUID(), ANNAS_ACCOUNT), wish, FIVE_MINUTES);
        assertThatThrownBy(() -> calendar.decisions().whenVisitor(asAnna)).isInstanceOf(Forbidden.class);
    }

    @Test
    void it_lasts_five_minutes_at_first_and_fifteen_in_all() {
        var decided = calendar.holdForVisitor(HOLD, "10:00", Duration.ofMinutes(15));
        assertThat(((Held) decided.outcome()).until()).isEqualTo(at("06:05"));

        for (String time : new String[] {"06:04", "06:08"}) {
            calendar.at(at(time)).extendForVisitor(HOLD, TEN).expectAccepted();
        }
        calendar.at(at("06:12"))
                .extendForVisitor(HOLD, TEN)
                .expectEvents(new SlotHeld(DAY, HOLD.id(), TEN, HOLD.id().value(), at("06:15")));
        calendar.at(at("06:14")).extendForVisitor(HOLD, TEN).expectNoEvents().expectAccepted();
        calendar.at(at("06:15")).extendForVisitor(HOLD, TEN).expectNoEvents().expectRefusal(UNKNOWN_HOLD);
        calendar.when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT)).expectAccepted();
    }

    @Test
    void it_is_let_go_by_its_ticket() {
        calendar.holdForVisitor(HOLD, "10:00", FIVE_MINUTES);
        calendar.releaseForVisitor(HOLD, TEN).expectEvents(new HoldReleased(DAY, HOLD.id(), TEN));
        calendar.when(book(FIRST, ANNA, "10:00").by(ANNAS_ACCOUNT)).expectAccepted();
    }
}
