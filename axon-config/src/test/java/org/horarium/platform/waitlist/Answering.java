package org.horarium.platform.waitlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.horarium.platform.Client;
import org.horarium.platform.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several who say yes, no or nothing to what is offered, as its id has it; again where the platform was away. */
final class Answering implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int WAYS = 4;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    private final JdbcClient database;
    private final Supplier<Client> client;

    private record Offer(UUID id, UUID entry) {}

    Answering(JdbcClient database, Supplier<Client> client) {
        this.database = database;
        this.client = client;
    }

    /** Looks at what is offered now, and answers. */
    void answer() {
        database
                .sql("select id, entry_id from waitlist_offer")
                .query((row, number) ->
                        new Offer(row.getObject("id", UUID.class), row.getObject("entry_id", UUID.class)))
                .list()
                .stream()
                .filter(offer -> answered.add(offer.id()))
                .forEach(offer -> people.execute(() -> answer(offer)));
    }

    private void answer(Offer offer) {
        int way = Math.floorMod(offer.id().hashCode(), WAYS);
        if (way == WAYS - 1) {
            return;
        }
        try {
            Reply reply = client.get()
                    .attempt(
                            "POST",
                            "/api/waitlist/" + offer.entry() + "/offers/" + offer.id()
                                    + (way == 0 ? "/decline" : "/accept"),
                            "{}".getBytes(StandardCharsets.UTF_8));
            if (reply.status() >= 500 || reply.status() == 401) {
                answered.remove(offer.id());
            }
        } catch (IOException away) {
            answered.remove(offer.id());
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
