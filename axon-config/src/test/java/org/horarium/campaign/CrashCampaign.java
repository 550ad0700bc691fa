package org.horarium.campaign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.trials.OwnPlatform;
import org.horarium.platform.trials.Practice;

/** Many callers on few slots, while applications and their database are killed and answers are swallowed. */
final class CrashCampaign implements AutoCloseable {

    private static final int CALLERS = 64;
    private static final int DOCTORS = 5;
    private static final double FORGETFULNESS = 0.02;
    private static final int LEAST_PAUSE_MILLIS = 2_000;
    private static final int MORE_PAUSE_MILLIS = 4_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final List<Gate> gates = new ArrayList<>();
    private final Practice practice;
    private final Random random;
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final List<Caller> callers = new ArrayList<>();
    private final Chronicle chronicle = new Chronicle();
    private final Tally tally = new Tally();
    private final List<Future<?>> running = new ArrayList<>();
    private Client admin;
    private volatile boolean isOver;
    private int applicationKills;
    private int databaseKills;

    /** One application, and the way to it. */
    private record Gate(OwnPlatform node, ForgetfulProxy proxy) {}

    /** A practice with 100 slots on so many applications of that build; each attempt goes to any of them. */
    CrashCampaign(Cluster cluster, Build build, int nodes, long seed) throws IOException {
        this.cluster = cluster;
        this.random = new Random(seed);
        for (int number = 0; number < nodes; number++) {
            Gate gate = new Gate(cluster.start(build), new ForgetfulProxy(FORGETFULNESS, seed + number));
            gate.proxy().leadTo(gate.node().url());
            gates.add(gate);
        }
        admin = signedIn();
        practice = Practice.opened(admin, "Campaigning", DOCTORS, 1);
        List<Client> ways =
                gates.stream().map(gate -> admin.at(gate.proxy().url())).toList();
        for (String patient : patients()) {
            callers.add(new Caller(patient, practice, ways, chronicle, tally, random.nextLong()));
        }
    }

    private Client signedIn() {
        return Client.demo(gates.get(0).node().url(), "admin");
    }

    /** Lets everybody act until {@link #end()}. */
    void begin() {
        for (Caller caller : callers) {
            running.add(threads.submit(() -> {
                while (!isOver) {
                    caller.act();
                }
                return null;
            }));
        }
    }

    /** Kills the application or the database at random moments of that time, both of them at least once. */
    void killFor(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end || applicationKills == 0 || databaseKills == 0) {
            TimeUnit.MILLISECONDS.sleep(LEAST_PAUSE_MILLIS + random.nextInt(MORE_PAUSE_MILLIS));
            if (databaseKills == 0 || (applicationKills > 0 && random.nextBoolean())) {
                killDatabase();
            } else {
                killApplication();
            }
        }
    }

    void killApplication() throws Exception {
        Gate gate = gates.get(random.nextInt(gates.size()));
        gate.node().kill();
        gate.proxy().leadNowhere();
        gate.node().start();
        gate.proxy().leadTo(gate.node().url());
        admin = signedIn();
        applicationKills++;
    }

    void killDatabase() {
        cluster.killDatabase();
        await().atMost(PATIENCE).until(cluster::hasDatabase);
        databaseKills++;
    }

    /** Returns when so many more wishes were granted. */
    void awaitGranted(int more) {
        int before = tally.granted();
        try {
            await().atMost(PATIENCE)
                    .until(() ->
                            tally.granted() >= before + more || running.stream().anyMatch(Future::isDone));
        } catch (ConditionTimeoutException stuck) {
            throw new IllegalStateException("Stuck after " + summary(List.of()), stuck);
        }
    }

    /** Lets everybody finish, with every answer certain; what went wrong for one of them goes wrong here. */
    void end() throws Exception {
        isOver = true;
        for (Future<?> one : running) {
            one.get();
        }
        running.clear();
        isOver = false;
    }

    /** Everything that is wrong, by all that can be seen and all that was answered; nothing if all is well. */
    List<String> faults() {
        return new Inspection(practice, callers, chronicle, cluster.database()).faults(admin);
    }

    /** What has happened, in one line for a table. */
    Summary summary(List<String> faults) {
        return new Summary(
                tally.granted(),
                tally.refused(),
                applicationKills,
                databaseKills,
                gates.stream().mapToInt(gate -> gate.proxy().swallowed()).sum(),
                tally.unanswered(),
                tally.serverErrors(),
                tally.resolved(),
                faults.size());
    }

    /** What answers of 5xx said, and how often. */
    Map<String, Integer> errors() {
        return tally.errors();
    }

    private List<String> patients() {
        List<String> known = admin.get("/api/patients?limit=200")
                .list("items")
                .map(patient -> patient.path("id").asText())
                .toList();
        List<String> patients = new ArrayList<>(known.subList(0, Math.min(CALLERS, known.size())));
        while (patients.size() < CALLERS) {
            patients.add(Clinic.patient(admin).id());
        }
        return patients;
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        threads.shutdownNow();
        await().atMost(PATIENCE).until(threads::isTerminated);
        for (Gate gate : gates) {
            gate.proxy().close();
        }
    }
}
