package org.horarium.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** Processor time in milliseconds, as Linux and the JVM account for it. */
final class Processor {

    private static final Path PROC = Path.of("/proc");
    private static final double MILLIS_A_TICK = 10;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STEAL = 8;
    private static final int USER_TIME = 11;

    private Processor() {}

    /** What the whole machine has worked since it was started. */
    static double ofMachine() throws IOException {
        String[] fields = Files.readAllLines(PROC.resolve("stat")).get(0).trim().split("\\s+", -1);
        double ticks = 0;
        for (int field = 1; field < STEAL; field++) {
            ticks += field == IDLE || field == WAITING ? 0 : Double.parseDouble(fields[field]);
        }
        return ticks * MILLIS_A_TICK;
    }

    /** What that process has worked, its threads included. */
    static double ofProcess(long pid) throws IOException {
        String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[USER_TIME + 1])) * MILLIS_A_TICK;
    }

    /** What this JVM's living threads of those names have worked. */
    static double ofThreads(Set<String> names) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(thread -> thread != null && names.contains(thread.getThreadName()))
                        .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                        .sum()
                / 1e6;
    }
}
