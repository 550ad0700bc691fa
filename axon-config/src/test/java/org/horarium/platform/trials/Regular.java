package org.horarium.platform.trials;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.jspecify.annotations.Nullable;

/** A patient who books, moves and cancels one visit after the other, and remembers what was answered. */
final class Regular {

    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60);
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    private final String patient;
    private final Practice practice;
    private final List<Instant> starts;
    private final Random random;
    private final Map<String, Visit> promised = new HashMap<>();
    private final List<Deed> bookings = new ArrayList<>();
    private @Nullable Deed unanswered;
    private String token = "";

    /** @param number chooses what this one will want, the same in every run */
    Regular(String patient, Practice practice, int number) {
        this.patient = patient;
        this.practice = practice;
        this.starts = practice.starts().toList();
        this.random = new Random(number);
    }

    /** The visits, each as it was answered last. */
    Map<String, Visit> promised() {
        return promised;
    }

    /** The bookings that were answered with success. */
    List<Deed> bookings() {
        return bookings;
    }

    /** What lets a reader see the last thing that this one did. */
    String token() {
        return token;
    }

    /** Whether the platform owes an answer. */
    boolean waitsForAnAnswer() {
        return unanswered != null;
    }

    /** Wants one thing more, and answers whether it was granted. */
    boolean act(Client client) throws IOException {
        unanswered = wish();
        return hear(client);
    }

    /** Sends again what was not answered. */
    void askAgain(Client client) throws IOException {
        if (unanswered != null) {
            hear(client);
        }
    }

    private boolean hear(Client client) throws IOException {
        Deed deed = Objects.requireNonNull(unanswered);
        Reply reply = deed.send(client);
        if (reply.status() >= BROKEN) {
            throw new IllegalStateException(deed + " was answered " + reply);
        }
        unanswered = null;
        if (reply.status() >= REFUSED) {
            return false;
        }
        Visit visit = Visit.of(reply.body());
        promised.put(visit.id(), visit);
        token = reply.token();
        if (deed.isBooking()) {
            bookings.add(deed);
        }
        return true;
    }

    private Deed wish() {
        List<String> mine = promised.values().stream()
                .filter(Visit::isLive)
                .map(Visit::id)
                .sorted()
                .toList();
        int chance = random.nextInt(10);
        String start = starts.get(random.nextInt(starts.size()))
                .plus(Duration.ofMinutes(5L * random.nextInt(6)))
                .toString();
        if (mine.isEmpty() || chance < 5) {
            String doctor =
                    practice.doctors().get(random.nextInt(practice.doctors().size()));
            return Deed.book(patient, doctor, start, MINUTES.get(random.nextInt(MINUTES.size())));
        }
        String one = mine.get(random.nextInt(mine.size()));
        return chance < 8 ? Deed.move(one, start) : Deed.cancel(one);
    }
}
