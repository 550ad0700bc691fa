package org.horarium.command.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.Reason.SLOT_TAKEN;
import static org.horarium.command.booking.Words.ADA;
import static org.horarium.command.booking.Words.ANNA;
import static org.horarium.command.booking.Words.BORIS;
import static org.horarium.command.booking.Words.FIRST;
import static org.horarium.command.booking.Words.SECOND;
import static org.horarium.command.booking.Words.TODAY;
import static org.horarium.command.booking.Words.book;
import static org.horarium.command.booking.Words.shift;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.horarium.command.Outcome;
import org.horarium.command.Refused;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.scheduling.CalendarId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever comes too late for a slot that many want need not queue for its day. */
class CrowdTest {

    private static final CalendarId ADAS_DAY = new CalendarId(ADA, TODAY);

    private final CalendarFixture calendar = new CalendarFixture().given(shift("09:00", "17:00"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void dissolve() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void a_latecomer_is_refused_while_others_queue_for_the_day() {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        crowdOnAdasDay();

        assertThat(calendar.ask(book(SECOND, BORIS, "10:00"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(SLOT_TAKEN);
            assertThat(refused.alternatives()).hasSize(3);
        });
        assertThat(end.getCount()).isOne();
    }

    @Test
    void a_request_sent_again_from_the_crowd_is_no_latecomer_to_its_own_visit() throws Exception {
        Ask twice = book(FIRST, ANNA, "10:00").keyed("key", "body");
        calendar.when(twice).expectAccepted();
        crowdOnAdasDay();

        assertThat(calendar.ask(twice)).isInstanceOf(Settled.class);
    }

    @Test
    void what_was_cancelled_elsewhere_is_free_to_the_crowd() throws Exception {
        calendar.when(book(FIRST, ANNA, "10:00")).expectAccepted();
        calendar.elsewhere().update(FIRST, AppointmentStatus.CANCELLED, null).expectAccepted();
        crowdOnAdasDay();

        Future<Outcome> asked = threads.submit(() -> calendar.ask(book(SECOND, BORIS, "10:00")));
        Awaitility.await().during(Duration.ofMillis(100)).until(() -> !asked.isDone());
        end.countDown();
        assertThat(asked.get()).isInstanceOf(Settled.class);
    }

    /** One who has the day's lock, and one who waits for it. */
    private void crowdOnAdasDay() {
        threads.execute(this::queueForAdasDay);
        threads.execute(this::queueForAdasDay);
        Awaitility.await().until(() -> calendar.decisions().newStreams().areCrowded(Stream.of(ADAS_DAY)));
    }

    private void queueForAdasDay() {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("something else"));
        calendar.decisions().newStreams().lock(Stream.of(ADAS_DAY));
        Awaitility.await().until(() -> end.getCount() == 0);
        work.commit();
    }
}
