package org.horarium.campaign;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.horarium.campaign.Operation.Kind;
import org.horarium.campaign.Operation.Outcome;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.horarium.platform.trials.Deed;
import org.horarium.platform.trials.Practice;
import org.horarium.platform.trials.Visit;

/** A patient who takes, moves and gives up slots, and asks with the same key until the answer is certain. */
final class Caller {

    private static final int MOST_VISITS = 3;
    private static final int MINUTES = 30;
    private static final int BROKEN = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String patient;
    private final Practice practice;
    private final List<Instant> starts;
    private final List<Client> ways;
    private final Chronicle chronicle;
    private final Random random;
    private final Map<String, Visit> promised = new HashMap<>();
    private final Tally tally;
    private String token = "";

    /** @param ways to the platform, one of which is taken at random for each attempt */
    Caller(String patient, Practice practice, List<Client> ways, Chronicle chronicle, Tally tally, long seed) {
        this.patient = patient;
        this.practice = practice;
        this.starts = practice.starts().toList();
        this.ways = ways;
        this.chronicle = chronicle;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** The visits, each as it was answered last. */
    Map<String, Visit> promised() {
        return promised;
    }

    /** What lets a reader see the last thing that this one did; empty if there was none. */
    String token() {
        return token;
    }

    /** Wants one thing and returns when it is certain what has come of it. */
    void act() throws InterruptedException {
        List<Visit> mine =
                new ArrayList<>(promised.values().stream().filter(Visit::isLive).toList());
        int chance = random.nextInt(10);
        if (mine.isEmpty() || (mine.size() < MOST_VISITS && chance < 4)) {
            book();
        } else if (chance < 7) {
            move(mine.get(random.nextInt(mine.size())));
        } else {
            cancel(mine.get(random.nextInt(mine.size())));
        }
    }

    /** A certain answer: when it was asked for first, when last, and when it came. */
    private record Heard(Reply reply, long first, long last, long answered) {

        Operation done(Kind kind, String visit) {
            return new Operation(kind, visit, Outcome.DONE, first, answered);
        }

        /** What was refused at last was not done before, or the same key had got that answer. */
        Operation refused(String visit) {
            return new Operation(Kind.TAKE, visit, Outcome.REFUSED, last, answered);
        }
    }

    private void book() throws InterruptedException {
        String doctor = anyDoctor();
        Instant start = anyStart();
        Deed deed = Deed.book(patient, doctor, start.toString(), MINUTES);
        Heard heard = ask(deed);
        if (isRefusal(heard)) {
            noteRefusal(heard, deed.key(), doctor, start);
        } else {
            noteTaken(heard, remember(heard));
        }
    }

    private void move(Visit visit) throws InterruptedException {
        String doctor = random.nextBoolean() ? visit.doctor() : anyDoctor();
        Instant start = anyStart();
        if (doctor.equals(visit.doctor()) && start.equals(visit.start())) {
            return;
        }
        Heard heard = ask(Deed.move(visit.id(), doctor, start.toString()));
        if (isRefusal(heard)) {
            noteRefusal(heard, visit.id(), doctor, start);
            return;
        }
        Visit moved = remember(heard);
        if (moved.start().equals(visit.start())) {
            chronicle.note(slot(visit.doctor(), start), heard.done(Kind.FREE, visit.id()));
            chronicle.note(slot(doctor, start), heard.done(Kind.TAKE, visit.id()));
        } else {
            noteFreed(heard, visit);
            noteTaken(heard, moved);
        }
    }

    private void cancel(Visit visit) throws InterruptedException {
        Heard heard = ask(Deed.cancel(visit.id()));
        if (isRefusal(heard)) {
            throw new IllegalStateException("Giving up " + visit + " was answered " + heard.reply());
        }
        remember(heard);
        noteFreed(heard, visit);
    }

    private Heard ask(Deed deed) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long first = 0;
        boolean isOpen = false;
        String last = "none";
        while (System.nanoTime() < deadline) {
            long sent = System.nanoTime();
            try {
                Reply reply = deed.send(ways.get(random.nextInt(ways.size())));
                if (reply.status() < BROKEN) {
                    tally.answered(isOpen, isRefusal(reply));
                    return new Heard(reply, isOpen ? first : sent, sent, System.nanoTime());
                }
                tally.broken(reply);
                last = reply.toString();
            } catch (ConnectException refused) {
                // has certainly not happened
                last = refused.toString();
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                continue;
            } catch (IOException lost) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("The campaign is over");
                }
                tally.lost();
                last = lost.toString();
            }
            first = isOpen ? first : sent;
            isOpen = true;
        }
        throw new IllegalStateException("No certain answer to " + deed + " in " + PATIENCE + "; the last was " + last);
    }

    private void noteRefusal(Heard heard, String visit, String doctor, Instant start) {
        switch (heard.reply().reason()) {
            case "slot-taken" -> chronicle.note(slot(doctor, start), heard.refused(visit));
            case "patient-busy" -> chronicle.note(slot(patient, start), heard.refused(visit));
            default -> throw new IllegalStateException("Refused with " + heard.reply());
        }
    }

    private void noteTaken(Heard heard, Visit visit) {
        chronicle.note(slot(visit.doctor(), visit.start()), heard.done(Kind.TAKE, visit.id()));
        chronicle.note(slot(visit.patient(), visit.start()), heard.done(Kind.TAKE, visit.id()));
    }

    private void noteFreed(Heard heard, Visit visit) {
        chronicle.note(slot(visit.doctor(), visit.start()), heard.done(Kind.FREE, visit.id()));
        chronicle.note(slot(visit.patient(), visit.start()), heard.done(Kind.FREE, visit.id()));
    }

    /** The key of a slot: whose it is, and when it begins. */
    static String slot(String person, Instant start) {
        return person + " " + start;
    }

    private Visit remember(Heard heard) {
        Visit visit = Visit.of(heard.reply().body());
        promised.put(visit.id(), visit);
        token = heard.reply().token();
        return visit;
    }

    private static boolean isRefusal(Heard heard) {
        return isRefusal(heard.reply());
    }

    private static boolean isRefusal(Reply reply) {
        return reply.status() >= 400;
    }

    private String anyDoctor() {
        return practice.doctors().get(random.nextInt(practice.doctors().size()));
    }

    private Instant anyStart() {
        return starts.get(random.nextInt(starts.size()));
    }
}
