package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.Reason.OUTSIDE_HOURS;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.Reason.UNKNOWN_DOCTOR;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.booked;
import static org.horarium.command.booking.Words.shift;

import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.horarium.command.Decisions;
import org.horarium.command.MemoryStore;
import org.horarium.command.Refused;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.junit.jupiter.api.Test;

/** A refusal writes nothing, so nothing but a look at the store can show that it was decided from what has passed. */
class ProvenRefusalsTest {

    private static final String ADAS_DAY = new CalendarId(ADA, TODAY).toString();

    private final CalendarFixture here = new CalendarFixture().given(shift("09:00", "17:00"));
    private final CalendarFixture elsewhere = here.elsewhere();
    private final MemoryStore store = here.store();

    @Test
    void refuses_from_a_cache_only_what_the_store_has_vouched_for_since_the_command_arrived() {
        cancelElsewhereWhatIsCachedHere();

        here.when(book(SECOND, BORIS, "10:00")).expectEvents(booked(SECOND, BORIS, "10:00", "10:30"));
    }

    @Test
    void a_store_that_vouches_for_anything_is_caught_by_that() {
        cancelElsewhereWhatIsCachedHere();
        store.vouchForAnything();

        here.when(book(SECOND, BORIS, "10:00")).expectNoEvents().expectRefusal(SLOT_TAKEN);
    }

    @Test
    void hours_that_grew_elsewhere_are_no_reason_to_refuse() {
        here.when(book(FIRST, ANNA, "18:00")).expectRefusal(OUTSIDE_HOURS);
        elsewhere.given(shift("09:00", "20:00"));

        here.when(book(FIRST, ANNA, "18:00")).expectAccepted();
    }

    @Test
    void a_doctor_who_was_unknown_is_looked_for_again() {
        DoctorId carla = new DoctorId(new UUID(1, 3));
        here.when(book(FIRST, ANNA, "10:00").with(carla)).expectRefusal(UNKNOWN_DOCTOR);
        elsewhere.given(CalendarFixture.doctor(carla));

        here.when(book(FIRST, ANNA, "10:00").with(carla)).expectRefusal(OUTSIDE_HOURS);
    }

    @Test
    void one_look_at_the_store_serves_every_refusal_that_arrived_before_it() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        long arrival = Decisions.now();
        here.when(book(SECOND, BORIS, "10:00")).expectRefusal(SLOT_TAKEN);
        assertThat(store.readsSinceLastAsked()).contains(ADAS_DAY);

        assertRefused(book(THIRD, BORIS, "10:00"), arrival);

        assertThat(store.readsSinceLastAsked()).isEmpty();
    }

    @Test
    void a_refusal_that_lacks_proof_of_one_stream_leaves_the_rest_as_it_is_known() {
        here.when(book(THIRD, ANNA, "12:00")).expectAccepted();
        long arrival = Decisions.now();
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        Ask keyed = book(SECOND, BORIS, "10:00").keyed("key", "body");
        store.readsSinceLastAsked();

        assertRefused(keyed, arrival);

        assertThat(store.readsSinceLastAsked())
                .containsOnlyOnce(keyed.appointment().toString())
                .doesNotContain(ADAS_DAY, new PatientCalendarId(BORIS, TODAY).toString());
    }

    @Test
    void what_the_store_does_not_vouch_for_is_never_answered() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        store.neverVouchFor(ADAS_DAY::equals);

        assertThatThrownBy(() -> here.ask(book(SECOND, BORIS, "10:00"))).isInstanceOf(ConcurrencyException.class);
        assertThat(here.decisions().heardOf()).isEmpty();
        here.when(book(SECOND, BORIS, "11:00")).expectAccepted();
    }

    @Test
    void a_refusal_is_heard_of_once_however_often_it_was_put_off() {
        cancelElsewhereWhatIsCachedHere();
        here.when(book(SECOND, BORIS, "18:00")).expectRefusal(OUTSIDE_HOURS);
        here.when(book(SECOND, BORIS, "10:00")).expectAccepted();

        assertThat(here.decisions().heardOf()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .isEqualTo(OUTSIDE_HOURS));
    }

    @Test
    void a_request_sent_again_is_answered_from_the_record_without_a_look_at_the_store() {
        here.when(book(FIRST, ANNA, "10:00").keyed("key", "body")).expectAccepted();
        store.readsSinceLastAsked();

        here.when(book(FIRST, ANNA, "10:00").keyed("key", "body"))
                .expectNoEvents()
                .expectAccepted();

        assertThat(store.readsSinceLastAsked()).isEmpty();
    }

    private void assertRefused(Ask ask, long arrival) {
        assertThat(here.decisions().send(ask.command(), ask.actor(), ask.key(), arrival))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SLOT_TAKEN));
    }

    private void cancelElsewhereWhatIsCachedHere() {
        here.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        elsewhere.update(FIRST, AppointmentStatus.CANCELLED, null).expectAccepted();
    }
}
