package org.horarium.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many attempts at once, from so many connections, and what each was answered. */
public record Race(List<Reply> replies) {

    private static final int CONNECTIONS = 64;

    /** Numbers the attempts from 0 and runs them. */
    public static Race of(int attempts, Attempt attempt) throws Exception {
        ExecutorService runners = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Reply>> running = IntStream.range(0, attempts)
                    .<Callable<Reply>>mapToObj(number -> () -> {
                        start.await();
                        return attempt.run(number);
                    })
                    .map(runners::submit)
                    .toList();
            start.countDown();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : running) {
                replies.add(one.get());
            }
            return new Race(replies);
        } finally {
            runners.shutdownNow();
        }
    }

    /** How often each answer was given: the status, and the reason where there is one. */
    public Map<String, Integer> answers() {
        Map<String, Integer> counts = new TreeMap<>();
        replies.forEach(reply ->
                counts.merge(reply.status() == 201 ? "201" : reply.status() + " " + reply.reason(), 1, Integer::sum));
        return counts;
    }

    List<Reply> won() {
        return replies.stream().filter(reply -> reply.status() == 201).toList();
    }

    /** One of them. */
    public interface Attempt {
        Reply run(int number) throws Exception;
    }
}
