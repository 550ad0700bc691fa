package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.THIRD;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.at;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.shift;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.horarium.command.Accepted;
import org.horarium.command.Outcome;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.horarium.shared.scheduling.PatientCalendarId;
import org.junit.jupiter.api.Test;

/** Whoever needs several streams locks them in one order, and lets them go on every path. */
class LockOrderTest {

    private static final int ROUNDS = 200;

    private final CalendarFixture calendar =
            new CalendarFixture().given(shift("09:00", "17:00"), shift(BEN, "09:00", "17:00", ZoneOffset.UTC));

    @Test
    void the_ids_of_an_appointment_of_doctors_days_and_of_patients_days_sort_in_that_order() {
        assertThat(Stream.of(FIRST, new CalendarId(ADA, TODAY), new PatientCalendarId(ANNA, TODAY))
                        .map(Object::toString))
                .isSorted();
    }

    @Test
    void moves_crosswise_between_two_days_never_wait_for_each_other() throws Exception {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        calendar.when(book(SECOND, BORIS, "12:00").with(BEN)).expectAccepted();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = List.of(
                    threads.submit(toAndFro(FIRST, BEN, ADA, "10:00")),
                    threads.submit(toAndFro(SECOND, ADA, BEN, "12:00")));
            for (Future<Boolean> one : both) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(calendar.decisions().locked()).isZero();
    }

    @Test
    void locks_are_let_go_when_a_decision_stands_when_it_is_a_refusal_and_when_the_store_is_away() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        assertThat(calendar.decisions().locked()).isZero();

        calendar.when(book(SECOND, BORIS, "10:00")).expectNoEvents();
        assertThat(calendar.decisions().locked()).isZero();

        calendar.store().failAppends(1);
        assertThatThrownBy(() -> calendar.ask(book(THIRD, BORIS, "11:00"))).hasMessageContaining("away");
        assertThat(calendar.decisions().locked()).isZero();

        calendar.when(book(THIRD, BORIS, "11:00")).expectAccepted();
    }

    private Callable<Boolean> toAndFro(AppointmentId appointment, DoctorId there, DoctorId back, String time) {
        return () -> {
            for (int round = 0; round < ROUNDS; round++) {
                Outcome moved = calendar.ask(new Move(appointment, at(time)).to(round % 2 == 0 ? there : back));
                if (!(moved instanceof Accepted)) {
                    return false;
                }
            }
            return true;
        };
    }
}
