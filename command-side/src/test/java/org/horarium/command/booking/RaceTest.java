package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.PATIENT_BUSY;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BEN;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.shift;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.scheduling.TimeSlot;
import org.junit.jupiter.api.Test;

/** Whatever many ask at once, no minute is promised twice. */
class RaceTest {

    private static final int ATTEMPTS = 200;
    private static final int AT_ONCE = 16;

    private final CalendarFixture calendar =
            new CalendarFixture().given(shift("00:00", "00:00"), shift(BEN, "00:00", "00:00", ZoneOffset.UTC));

    @Test
    void of_many_who_want_one_slot_exactly_one_gets_it() throws Exception {
        List<Outcome> outcomes = race(i -> Words.book(appointment(i), i % 2 == 0 ? ANNA : BORIS, "10:00"));

        assertThat(visits(outcomes)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(ATTEMPTS - 1).containsOnly(SLOT_TAKEN);
    }

    @Test
    void of_many_who_want_overlapping_times_of_mixed_lengths_no_two_that_overlap_get_them() throws Exception {
        List<Outcome> outcomes = race(i -> new Ask(
                        appointment(i),
                        i % 2 == 0 ? ANNA : BORIS,
                        Words.at("22:00").plusSeconds(60L * (7 * i % 240)))
                .lasting(Duration.ofMinutes(10 + 5 * (i % 9))));

        assertApart(visits(outcomes));
        assertThat(visits(outcomes)).hasSizeGreaterThan(1);
    }

    @Test
    void one_patient_is_promised_to_one_of_many_doctors() throws Exception {
        List<Outcome> outcomes =
                race(i -> Words.book(appointment(i), ANNA, "10:00").with(i % 2 == 0 ? ADA : BEN));

        assertThat(visits(outcomes)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(ATTEMPTS - 1).containsOnly(SLOT_TAKEN, PATIENT_BUSY);
    }

    private List<Outcome> race(IntFunction<Ask> ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Outcome>> attempts = IntStream.range(0, ATTEMPTS)
                    .mapToObj(i -> (Callable<Outcome>) () -> calendar.ask(ask.apply(i)))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> attempt : threads.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertApart(List<TimeSlot> promised) {
        for (TimeSlot one : promised) {
            assertThat(promised).filteredOn(one::overlaps).containsExactly(one);
        }
    }

    private static List<TimeSlot> visits(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Settled.class::isInstance)
                .map(outcome -> ((Settled) outcome).visit().slot())
                .toList();
    }

    private static List<Reason> reasons(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> ((Refused) outcome).reason())
                .toList();
    }

    private static AppointmentId appointment(int i) {
        return new AppointmentId(new UUID(33, i));
    }
}
