package org.horarium.config.letters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells monitoring how many events are parked; unhealthy is only a projection that can park no more, for it waits. */
@Component("projectionsHealthIndicator")
class DeadLettersKnown implements HealthIndicator {

    static final String METRIC = "horarium.dead_letters";

    private final DeadLetters letters;
    private final EventProcessingConfiguration processing;
    private final MeterRegistry meters;

    DeadLettersKnown(DeadLetters letters, EventProcessingConfiguration processing, MeterRegistry meters) {
        this.letters = letters;
        this.processing = processing;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void measure() {
        for (String projection : projections()) {
            Gauge.builder(METRIC, letters, all -> all.count(projection))
                    .tag("projection", projection)
                    .register(meters);
        }
    }

    @Override
    public Health health() {
        List<String> full = projections().stream().filter(letters::isFull).toList();
        return full.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("full", full).build();
    }

    private List<String> projections() {
        return List.copyOf(processing.eventProcessors().keySet());
    }
}
