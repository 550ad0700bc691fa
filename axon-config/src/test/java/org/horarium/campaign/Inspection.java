package org.horarium.campaign;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.trials.Practice;
import org.horarium.platform.trials.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what callers were answered with the records, the search and the events, once every answer is certain. */
record Inspection(Practice practice, List<Caller> callers, Chronicle chronicle, JdbcClient database) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ANY_SLOT = "/api/appointments/search?limit=1";

    /** Everything that is wrong; nothing if all is well. */
    List<String> faults(Client reader) {
        awaitVisible(reader);
        Map<String, Visit> promised = new HashMap<>();
        callers.forEach(caller -> promised.putAll(caller.promised()));
        var seen = practice.seenBy(reader);
        List<String> faults = new ArrayList<>(seen.faults(promised));
        faults.addAll(chronicle.faults(holders(seen.visits())));
        faults.addAll(storeFaults(seen.visits()));
        return faults;
    }

    private static Map<String, String> holders(Map<String, Visit> visits) {
        Map<String, String> holders = new HashMap<>();
        visits.values().stream().filter(Visit::isLive).forEach(visit -> {
            holders.put(Caller.slot(visit.doctor(), visit.start()), visit.id());
            holders.put(Caller.slot(visit.patient(), visit.start()), visit.id());
        });
        return holders;
    }

    private List<String> storeFaults(Map<String, Visit> seen) {
        Ledger ledger = Ledger.of(database);
        List<String> faults = new ArrayList<>(ledger.overlaps());
        List<String> stored =
                ledger.appointments(practice.doctors()).stream().sorted().toList();
        List<String> read = seen.values().stream()
                .filter(Visit::isLive)
                .map(Visit::id)
                .sorted()
                .toList();
        if (!stored.equals(read)) {
            faults.add("the events say " + stored + ", the records " + read);
        }
        database.sql("select appointment_id::text from appointments.double_booking_alarm")
                .query(String.class)
                .list()
                .forEach(alarm -> faults.add("double booking of " + alarm));
        return faults;
    }

    private void awaitVisible(Client reader) {
        await().atMost(PATIENCE)
                .until(() -> !reader.get(ANY_SLOT).body().path("degraded").asBoolean(true));
        callers.stream()
                .map(Caller::token)
                .filter(token -> !token.isEmpty())
                .forEach(token -> reader.getAfter(token, ANY_SLOT));
    }
}
