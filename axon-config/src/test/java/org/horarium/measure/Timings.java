package org.horarium.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How long each of some attempts took. */
final class Timings {

    private final long[] nanos;
    private final long[] sorted;

    Timings(LongStream nanosByNumber) {
        nanos = nanosByNumber.toArray();
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    static Timings all(List<Timings> some) {
        return new Timings(some.stream().flatMapToLong(one -> Arrays.stream(one.nanos)));
    }

    /** Those of some of the attempts. */
    Timings only(IntPredicate which) {
        return new Timings(IntStream.range(0, nanos.length).filter(which).mapToLong(number -> nanos[number]));
    }

    int count() {
        return nanos.length;
    }

    double p50() {
        return millis(0.50);
    }

    double p99() {
        return millis(0.99);
    }

    /** The time within which that part of the attempts was done, in milliseconds. */
    double millis(double part) {
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
