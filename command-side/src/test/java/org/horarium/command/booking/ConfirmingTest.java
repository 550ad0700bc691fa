package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.visit;

import java.time.Instant;
import org.horarium.command.Decisions;
import org.horarium.command.Reason;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentConfirmed;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

    private static final Visit AT_TEN = visit("10:00", "10:30");
    private static final Visit AT_ELEVEN = visit("11:00", "11:30");
    private static final Instant TEN = AT_TEN.slot().start();

    private final CalendarFixture calendar = new CalendarFixture();
    private final Decisions decisions = calendar.decisions();

    @BeforeEach
    void anna_is_booked_at_ten() {
        calendar.given(shift("09:00", "17:00"), booked(FIRST, ANNA, "10:00", "10:30"));
    }

    @Test
    void whoever_was_reminded_says_once_that_they_will_come() {
        decisions.whenVisitor(new ConfirmAppointment(FIRST, TEN)).expectEvents(new AppointmentConfirmed(FIRST, TEN));
        decisions
                .whenVisitor(new ConfirmAppointment(FIRST, TEN))
                .expectNoEvents()
                .expectAccepted();
    }

    @Test
    void who_agreed_to_one_time_has_not_agreed_to_another() {
        calendar.given(new AppointmentConfirmed(FIRST, TEN), new AppointmentRescheduled(FIRST, AT_TEN, AT_ELEVEN));

        decisions
                .whenVisitor(new ConfirmAppointment(FIRST, TEN))
                .expectNoEvents()
                .expectRefusal(Reason.LINK_SPENT);
        decisions
                .whenVisitor(new ConfirmAppointment(FIRST, AT_ELEVEN.slot().start()))
                .expectEvents(new AppointmentConfirmed(FIRST, AT_ELEVEN.slot().start()));
    }

    @Test
    void nobody_comes_to_what_was_called_off_or_never_was() {
        calendar.given(new AppointmentCancelled(FIRST, ANNA, Role.PATIENT, null));

        decisions
                .whenVisitor(new ConfirmAppointment(FIRST, TEN))
                .expectNoEvents()
                .expectRefusal(Reason.IMPOSSIBLE_STEP);
        decisions
                .whenVisitor(new ConfirmAppointment(SECOND, TEN))
                .expectNoEvents()
                .expectRefusal(Reason.UNKNOWN_APPOINTMENT);
    }

    @Test
    void an_account_is_no_reason_to_speak_for_the_patient() {
        assertThatThrownBy(() -> decisions.when(new ConfirmAppointment(FIRST, TEN)))
                .isInstanceOf(Forbidden.class);
    }
}
