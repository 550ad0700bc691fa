package org.horarium.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Books so many times a second, however long each booking takes, until it is closed. */
final class SteadyBookings implements AutoCloseable {

    static final int A_SECOND = 50;

    private static final int CONNECTIONS = 5;

    private final MeasuredPlatform platform;
    private final Bookings bookings;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CONNECTIONS);
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final long start = System.nanoTime();

    SteadyBookings(MeasuredPlatform platform, Bookings bookings) throws IOException {
        this.platform = platform;
        this.bookings = bookings;
        long period = TimeUnit.SECONDS.toMicros(CONNECTIONS) / A_SECOND;
        for (int number = 0; number < CONNECTIONS; number++) {
            Connection connection = new Connection(platform.url());
            running.add(threads.scheduleAtFixedRate(
                    () -> book(connection), number * period / CONNECTIONS, period, TimeUnit.MICROSECONDS));
        }
    }

    double perSecond() {
        return booked.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void book(Connection connection) {
        try {
            byte[] wish = bookings.next().json();
            int status = connection
                    .post("/api/appointments", platform.token(), Bookings.Wish.newKey(), wish)
                    .status();
            (status == 201 ? booked : refused).incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        boolean broken = running.stream().anyMatch(Future::isDone);
        threads.shutdown();
        try {
            if (broken || !threads.awaitTermination(1, TimeUnit.MINUTES) || refused.get() > booked.get() / 100) {
                throw new IllegalStateException(refused + " of " + booked + " bookings were refused");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
