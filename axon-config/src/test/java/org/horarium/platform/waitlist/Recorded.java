package org.horarium.platform.waitlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.horarium.config.store.EventJson;
import org.horarium.config.store.EventNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded of doctors' days and of the waitlist, in the order in which all readers have it. */
final class Recorded {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final EventNames NAMES = new EventNames();

    private Recorded() {}

    static List<Object> in(JdbcClient database) {
        return database.sql("select payload_type, payload from domain_event where stream like 'waitlist-%'"
                        + " or stream like 'calendar-%' order by transaction_id, position")
                .query((row, number) -> event(row.getString(1), row.getBytes(2)))
                .list();
    }

    private static Object event(String name, byte[] json) {
        try {
            return JSON.readValue(json, NAMES.named(name).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
