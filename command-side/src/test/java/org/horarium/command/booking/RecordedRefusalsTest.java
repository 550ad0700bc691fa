package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ADAS_ACCOUNT;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.BORISS_ACCOUNT;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.HOLD;
import static org.horarium.command.booking.Words.NOW;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.move;
import static org.horarium.command.booking.Words.shift;
import static org.horarium.command.booking.Words.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.horarium.command.audit.Refusals;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.junit.jupiter.api.Test;

/** What the audit trail is told of refusals. */
class RecordedRefusalsTest {

    private final List<BookingRefused> noted = new ArrayList<>();
    private final List<Map<String, String>> said = new ArrayList<>();
    private final CalendarFixture calendar = new CalendarFixture()
            .given(shift("09:00", "17:00"))
            .recordedBy((refusal, metadata) -> {
                noted.add(refusal);
                said.add(metadata);
            });

    @Test
    void a_refused_booking_is_told_once_with_reason_conflict_version_and_actor() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        calendar.when(book(SECOND, BORIS, "10:15").by(BORISS_ACCOUNT))
                .expectNoEvents()
                .expectRefusal(SLOT_TAKEN);

        assertThat(noted).singleElement().satisfies(refusal -> {
            assertThat(refusal.request()).isEqualTo("book");
            assertThat(refusal.reason()).isEqualTo("slot-taken");
            assertThat(refusal.doctor()).isEqualTo(ADA);
            assertThat(refusal.patient()).isEqualTo(BORIS);
            assertThat(refusal.appointment()).isEqualTo(SECOND);
            assertThat(refusal.wantedFrom()).isEqualTo(at("10:15"));
            assertThat(refusal.wantedUntil()).isEqualTo(at("10:45"));
            assertThat(refusal.conflict()).isEqualTo(slot("10:00", "10:30"));
            assertThat(refusal.calendarVersion()).isZero();
            assertThat(refusal.refusedAt()).isEqualTo(NOW);
        });
        assertThat(said).singleElement().satisfies(origin -> assertThat(origin)
                .containsEntry("actor", BORISS_ACCOUNT.id().toString())
                .containsEntry("role", "PATIENT")
                .containsEntry("purpose", "PATRQT")
                .containsKeys("correlation", "causation"));
    }

    @Test
    void nothing_is_told_of_what_is_accepted_or_was_answered_before() {
        Ask ask = book(FIRST, ANNA, "10:00").keyed("key", "body");
        calendar.when(ask).expectAccepted();
        calendar.when(ask).expectAccepted();
        calendar.when(move(ask.appointment(), "11:00")).expectAccepted();

        assertThat(noted).isEmpty();
    }

    @Test
    void a_refused_move_names_the_doctor_and_the_time_that_were_wanted() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        calendar.when(book(SECOND, BORIS, "11:00")).expectAccepted();
        calendar.when(move(FIRST, "11:15")).expectRefusal(SLOT_TAKEN);

        assertThat(noted).singleElement().satisfies(refusal -> {
            assertThat(refusal.request()).isEqualTo("reschedule");
            assertThat(refusal.doctor()).isEqualTo(ADA);
            assertThat(refusal.patient()).isEqualTo(ANNA);
            assertThat(refusal.wantedFrom()).isEqualTo(at("11:15"));
            assertThat(refusal.wantedUntil()).isEqualTo(at("11:45"));
        });
    }

    @Test
    void refused_holds_cancellations_and_updates_are_told_too() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        calendar.hold(HOLD, BORISS_ACCOUNT, "10:00");
        calendar.update(FIRST, AppointmentStatus.CANCELLED, null).expectAccepted();
        calendar.update(FIRST, AppointmentStatus.CANCELLED, null);
        calendar.update(ADAS_ACCOUNT, FIRST, AppointmentStatus.COMPLETED, null, null);

        assertThat(noted)
                .extracting(BookingRefused::request, BookingRefused::reason)
                .containsExactly(
                        tuple("hold", "slot-taken"),
                        tuple("cancel", "not-cancellable"),
                        tuple("update", "impossible-step"));
    }

    @Test
    void a_refusal_for_want_of_hours_names_no_day() {
        calendar.when(book(FIRST, ANNA, "10:00").with(BEN)).expectNoEvents();

        assertThat(noted).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo("outside-hours");
            assertThat(refusal.calendarVersion()).isNull();
            assertThat(refusal.wantedUntil()).isEqualTo(at("10:30"));
        });
    }

    @Test
    void a_recorder_that_fails_fails_no_answer() {
        Refusals broken = (refusal, metadata) -> {
            throw new IllegalStateException("full");
        };
        calendar.recordedBy(broken);
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();

        calendar.when(book(SECOND, BORIS, "10:00")).expectRefusal(SLOT_TAKEN);
    }
}
