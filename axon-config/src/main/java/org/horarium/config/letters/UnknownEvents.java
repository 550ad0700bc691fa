package org.horarium.config.letters;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Events of a later release: a projection passes over them, and can be rebuilt once this one knows them. */
@Component
public class UnknownEvents {

    static final String METRIC = "horarium.events.unknown";

    private static final Logger LOG = LoggerFactory.getLogger(UnknownEvents.class);

    private final MeterRegistry meters;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UnknownEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    void passedOver(String projection, EventMessage<?> event) {
        meters.counter(METRIC, "projection", projection).increment();
        String type = EventType.of(event);
        if (told.add(projection + ' ' + type)) {
            LOG.warn(
                    "{} passes over events {}, which this release does not know; rebuild it after an update",
                    projection,
                    type);
        }
    }
}
