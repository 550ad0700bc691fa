package org.horarium.campaign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.horarium.platform.Client;
import org.horarium.platform.trials.OwnPlatform;

/** Two applications write events; one stands still in the middle of transactions, and a projection is replayed meanwhile. */
final class LossTrial {

    private static final int WRITERS = 8;
    private static final int A_CALL = 500;
    private static final byte[] NOTHING = new byte[0];
    private static final Duration CATCH_UP = Duration.ofMinutes(20);
    private static final List<String> PROJECTIONS =
            List.of(WritingApplication.Live.NAME, WritingApplication.Replayed.NAME);

    private static final String STORED_IDS =
            """
            select (convert_from(payload, 'UTF8')::json ->> 'id')::uuid as id from domain_event
            where stream_type = 'Noted'""";

    private final Cluster cluster;
    private final OwnPlatform frozen;
    private final List<Client> nodes;
    private final AtomicLong written = new AtomicLong();

    LossTrial(Cluster cluster) throws IOException {
        this.cluster = cluster;
        cluster.database().sql(NotedIds.TABLE).update();
        OwnPlatform steady = cluster.start(Build.WRITING);
        frozen = cluster.start(Build.WRITING);
        nodes = List.of(Client.demo(steady.url(), "admin"), Client.demo(frozen.url(), "admin"));
    }

    /** Writes at least so many events, and as many as it takes to outlast the freeze. */
    void run(int events, Duration freeze) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        List<Future<?>> running = new ArrayList<>();
        Freeze standstill = new Freeze(freeze);
        for (int number = 0; number < WRITERS; number++) {
            Client node = nodes.get(number % 2);
            running.add(threads.submit(() -> {
                while (!standstill.isOver || written.get() < events) {
                    if (send(node, "/api/campaign/events?count=" + A_CALL)) {
                        written.addAndGet(A_CALL);
                    }
                }
            }));
        }
        await().atMost(CATCH_UP).until(() -> written.get() > events / 4);
        replay();
        running.add(threads.submit(() -> send(nodes.get(1), "/api/campaign/held")));
        standstill.happen();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
    }

    /** Everything in which a projection differs from the store; nothing if all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String projection : PROJECTIONS) {
            await().atMost(CATCH_UP).pollInterval(Duration.ofSeconds(1)).until(() -> isStill(projection));
            long skipped = count(STORED_IDS + " except " + idsOf(projection));
            long invented = count(idsOf(projection) + " except " + STORED_IDS);
            long doubled = count(idsOf(projection)) - count("select distinct id from (" + idsOf(projection) + ") ids");
            if (skipped + invented + doubled > 0) {
                faults.add("%s skipped %d, invented %d, doubled %d; skipped were %s"
                        .formatted(projection, skipped, invented, doubled, places(projection)));
            }
        }
        return faults;
    }

    long stored() {
        return count(STORED_IDS);
    }

    private static String idsOf(String projection) {
        return "select id from campaign.noted where projection = '" + projection + "'";
    }

    /** Whether what it lacks is the end, to which it may yet come, or lies before what it has; and how far it has read. */
    private String places(String projection) {
        return cluster.database()
                .sql(
                        """
                        select format('events %%s to %%s of 1 to %%s; tokens %%s', min(n) filter (where got.id is null),
                            max(n) filter (where got.id is null), max(n),
                            (select string_agg(segment || ' ' || coalesce(owner, 'nobody') || ' '
                                || encode(token, 'escape'), ', ') from projection_token where processor_name = :name))
                        from (select row_number() over (order by transaction_id, position) n,
                            (convert_from(payload, 'UTF8')::json ->> 'id')::uuid as id
                            from domain_event where stream_type = 'Noted') events
                        left join (%s) got using (id)"""
                                .formatted(idsOf(projection)))
                .param("name", projection)
                .query(String.class)
                .single();
    }

    /** Whether it has all, or has got nothing new for longer than a processor ever pauses: it is judged either way. */
    private boolean isStill(String projection) throws InterruptedException {
        long before = count(idsOf(projection));
        if (before >= stored()) {
            return true;
        }
        TimeUnit.SECONDS.sleep(75);
        return count(idsOf(projection)) == before;
    }

    private long count(String ids) {
        return cluster.database()
                .sql("select count(*) from (" + ids + ") counted")
                .query(Long.class)
                .single();
    }

    private void replay() {
        nodes.forEach(node -> send(node, "/api/campaign/replay/stop"));
        await().atMost(CATCH_UP).until(() -> send(nodes.get(0), "/api/campaign/replay/reset"));
        nodes.forEach(node -> send(node, "/api/campaign/replay/start"));
    }

    /** A call to a process that stands still gets no answer, and what it did does not count. */
    private static boolean send(Client node, String path) {
        try {
            return node.attempt("POST", path, NOTHING).status() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private final class Freeze {

        private final Duration length;
        private volatile boolean isOver;

        Freeze(Duration length) {
            this.length = length;
        }

        void happen() throws IOException, InterruptedException {
            TimeUnit.SECONDS.sleep(1);
            frozen.freeze();
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
            frozen.thaw();
            isOver = true;
        }
    }
}
