package org.horarium.config.projections;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Keeps all that is told of one doctor together: profile, schedule and days. Whoever works out a doctor's days holds
 * the doctor's row, so two segments that shared a doctor would only wait for each other.
 */
final class PerDoctor implements SequencingPolicy<EventMessage<?>> {

    private static final Pattern STREAM =
            Pattern.compile("(?:doctor|schedule|calendar)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> recorded)) {
            return event.getIdentifier();
        }
        Matcher doctor = STREAM.matcher(recorded.getAggregateIdentifier());
        return doctor.matches() ? "doctor-" + doctor.group(1) : recorded.getAggregateIdentifier();
    }
}
