package org.horarium.command.interop;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Reads what has been decided so far, for lines that build upon earlier files. */
@Component
class History {

    private final EventStore events;

    History(EventStore events) {
        this.events = events;
    }

    /** All events of a stream, the oldest first; none where it does not exist. */
    <E> List<E> of(Object stream, Class<E> type) {
        return events.readEvents(stream.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
