package org.horarium.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a number of clients did who each made one attempt after the other.
 *
 * @param serverCpuNanos what this process worked meanwhile, but for the clients' own threads
 * @param clientCpuNanos what those worked
 */
record Crowd(Timings timings, long wallNanos, long serverCpuNanos, long clientCpuNanos) {

    /** What their threads are called. */
    static final String CLIENT = "client of a measure";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** One client's way to make the attempt of that number. */
    interface Attempt {
        void run(int number) throws Exception;
    }

    /** Has so many clients make that many attempts between them. */
    static Crowd of(int clients, int attempts, Callable<? extends Attempt> newClient) throws Exception {
        long[] nanos = new long[attempts];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients, task -> new Thread(task, CLIENT));
        try {
            List<Attempt> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(newClient.call());
            }
            long cpu = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (Attempt attempt : all) {
                running.add(threads.submit(() -> work(attempt, next, nanos)));
            }
            long clientCpu = 0;
            for (Future<Long> one : running) {
                clientCpu += one.get();
            }
            long wall = System.nanoTime() - start;
            return new Crowd(
                    new Timings(Arrays.stream(nanos)), wall, PROCESS.getProcessCpuTime() - cpu - clientCpu, clientCpu);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long work(Attempt attempt, AtomicInteger next, long[] nanos) throws Exception {
        long cpu = threadCpu();
        for (int number = next.getAndIncrement(); number < nanos.length; number = next.getAndIncrement()) {
            long start = System.nanoTime();
            attempt.run(number);
            nanos[number] = System.nanoTime() - start;
        }
        return threadCpu() - cpu;
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double seconds() {
        return wallNanos / 1e9;
    }

    double perSecond() {
        return timings.count() / seconds();
    }

    /** Processor time of the server for each attempt, in milliseconds. */
    double cpuMillisEach() {
        return serverCpuNanos / 1e6 / timings.count();
    }

    /** The same with the clients' own, where they do the server's work. */
    double allCpuMillisEach() {
        return (serverCpuNanos + clientCpuNanos) / 1e6 / timings.count();
    }
}
