package org.horarium.command;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Hands a message's origin on to whatever follows from it: the events of a command, the commands within an import, and
 * what would follow from an event. Each names the message that it follows from.
 */
public final class Inheritance implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return of(message);
    }

    private static Map<String, String> of(Message<?> message) {
        Map<String, String> metadata = known(message.getMetaData());
        metadata.put(Origin.CAUSATION, message.getIdentifier());
        return metadata;
    }

    /** What of that an event would hold. */
    static Map<String, String> known(MetaData said) {
        Map<String, String> metadata = new TreeMap<>();
        for (String inherited : Origin.inherited()) {
            Object value = said.get(inherited);
            if (value != null) {
                metadata.put(inherited, value.toString());
            }
        }
        return metadata;
    }
}
