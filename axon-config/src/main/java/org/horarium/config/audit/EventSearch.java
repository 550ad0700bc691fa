package org.horarium.config.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.config.store.postgres.EventPosition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds events by the index alone, in the order of the store, so that a list can be read on while others write. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventSearch {

    private static final String EVENTS =
            " join domain_event e on e.transaction_id = found.transaction_id and e.position = found.position"
                    + " order by found.transaction_id %1$s, found.position %1$s";

    private final JdbcClient db;
    private final EventIndex index;

    EventSearch(JdbcClient db, EventIndex index) {
        this.db = db;
        this.index = index;
    }

    /** The next of those events, and one more where there are more. */
    List<StoredEvent> find(EventFilter filter, Stretch stretch) {
        Statement places = new Statement(filter.subjects());
        add(filter, places);
        new TimeBounds(db, index).add(filter.from(), filter.to(), places);
        EventPosition after = stretch.after();
        if (after != null) {
            places.beyond(stretch.isDescending() ? "<" : ">", after);
        }
        String order = stretch.isDescending() ? "desc" : "asc";
        return rows(
                "from (" + places.sql() + " order by 1 " + order + ", 2 " + order + " limit " + (stretch.limit() + 1)
                        + ") found" + EVENTS.formatted(order),
                places.parameters());
    }

    Optional<StoredEvent> byId(UUID event) {
        return rows(
                        "from (select transaction_id, position from audit.event_index where event_id = ? limit 1) found"
                                + EVENTS.formatted("asc"),
                        List.of(event))
                .stream()
                .findFirst();
    }

    /** All that one request led to, oldest first. */
    List<StoredEvent> ofRequest(String correlation, int most) {
        return rows(
                "from (select transaction_id, position from audit.event_index where correlation = ?"
                        + " order by transaction_id, position limit " + most + ") found" + EVENTS.formatted("asc"),
                List.of(correlation));
    }

    /** One booking's story: its own events, those of the hold that it came of, and all that the same requests led to. */
    List<StoredEvent> ofAppointment(UUID appointment, int most) {
        return rows(
                """
                from (
                    with own as materialized (
                        select transaction_id, position from audit.event_subject
                        where kind = 'appointment' and subject = ?
                        order by transaction_id, position limit %1$d),
                    requests as materialized (
                        select distinct i.correlation from own
                        join audit.event_index i using (transaction_id, position)
                        where i.correlation is not null),
                    holds as materialized (
                        select distinct cast(convert_from(e.payload, 'UTF8')::jsonb ->> 'hold' as uuid) as hold from own
                        join audit.event_index i using (transaction_id, position)
                        join domain_event e using (transaction_id, position)
                        where i.type = 'scheduling.SlotBooked')
                    select transaction_id, position from own
                    union
                    select i.transaction_id, i.position from requests
                    cross join lateral (
                        select transaction_id, position from audit.event_index one
                        where one.correlation = requests.correlation
                        order by transaction_id, position limit %1$d) i
                    union
                    select s.transaction_id, s.position from holds
                    join audit.event_subject s on s.kind = 'hold' and s.subject = holds.hold
                    order by 1, 2 limit %1$d) found"""
                                .formatted(most)
                        + EVENTS.formatted("asc"),
                List.of(appointment));
    }

    private List<StoredEvent> rows(String from, List<?> parameters) {
        return db.sql("select " + StoredEvent.COLUMNS + from)
                .params(new ArrayList<Object>(parameters))
                .query((row, number) -> StoredEvent.of(row))
                .list();
    }

    private static void add(EventFilter filter, Statement places) {
        places.equal("i.actor", filter.actor());
        places.equal("i.role", filter.role());
        places.equal("i.type", filter.type());
        places.equal("i.correlation", filter.correlation());
        Boolean emergency = filter.emergency();
        if (emergency != null) {
            places.and(emergency ? "i.emergency" : "not i.emergency");
        }
        String stream = filter.stream();
        if (stream != null) {
            places.and(
                    "(i.transaction_id, i.position) in (select transaction_id, position from domain_event where stream = ?)",
                    stream);
        }
    }
}
