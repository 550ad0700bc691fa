package org.horarium.command.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The carriers that there are, one for each channel at most. What one throws is an answer that was lost. */
@Component
class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);
    private static final Handover FAULT = new Handover.Lost("carrier-fault");

    private final Map<Channel, Carrier> known = new EnumMap<>(Channel.class);

    Carriers(ObjectProvider<Carrier> carriers) {
        carriers.forEach(carrier -> known.put(carrier.channel(), carrier));
    }

    boolean serve(Channel channel) {
        return known.containsKey(channel);
    }

    Handover send(Message message) {
        return answer(message.id(), () -> carrier(message.channel()).send(message), FAULT);
    }

    Optional<Handover> find(Channel channel, NotificationId id) {
        return answer(id, () -> carrier(channel).find(id), Optional.of(FAULT));
    }

    private Carrier carrier(Channel channel) {
        return Objects.requireNonNull(known.get(channel));
    }

    private static <A> A answer(NotificationId id, Supplier<A> asked, A otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException fault) {
            LOG.error("A carrier failed at {}: {}", id, fault.getClass().getName());
            return otherwise;
        }
    }
}
