package org.horarium.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Says where the clients' threads spend their time, by looking at their stacks every few milliseconds. */
final class Profile {

    private static final int EVERY_MILLIS = 3;

    /** What the topmost frame that is known stands for. */
    private static final Map<String, String> PLACES = places();

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private volatile boolean isOver;
    private int looks;

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("org.postgresql.", "in the driver, mostly waiting for PostgreSQL");
        places.put("com.zaxxer.hikari.", "waiting for a connection");
        places.put("org.horarium.config.store.postgres.GroupCommit", "waiting for a commit that others write");
        places.put("com.fasterxml.jackson.", "writing and reading JSON");
        places.put("org.axonframework.common.lock.", "waiting for a stream");
        places.put("org.hibernate.", "in Hibernate");
        places.put("org.axonframework.", "in Axon");
        places.put("org.springframework.", "in Spring");
        places.put("org.horarium.config.", "in the store");
        places.put("org.horarium.", "deciding");
        return places;
    }

    /** Where the threads of the crowd were while that ran. */
    static Table of(Callable<?> work) throws Exception {
        Profile profile = new Profile();
        Thread sampler = new Thread(profile::look, "profile");
        sampler.start();
        try {
            work.call();
        } finally {
            profile.isOver = true;
            sampler.join();
        }
        return profile.table();
    }

    private void look() {
        try {
            while (!isOver) {
                Thread.getAllStackTraces().forEach((thread, stack) -> {
                    if (thread.getName().startsWith(Crowd.CLIENT)) {
                        seen.merge(place(stack), 1, Integer::sum);
                        looks++;
                    }
                });
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .flatMap(frame -> PLACES.entrySet().stream()
                        .filter(place -> frame.getClassName().startsWith(place.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst()
                .orElse("elsewhere");
    }

    private Table table() {
        Table table = new Table("where", "% of the threads' time");
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(place -> table.row(place.getKey(), 100.0 * place.getValue() / looks));
        return table;
    }
}
