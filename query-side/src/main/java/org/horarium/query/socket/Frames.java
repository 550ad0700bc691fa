package org.horarium.query.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import org.horarium.query.live.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;

/** Writes the frames that subscribers hear. */
@Component
class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);

    private final AtomicLong last = new AtomicLong();
    private final MessageChannel out;
    private final ObjectMapper json;

    Frames(@Lazy @Qualifier("clientOutboundChannel") MessageChannel out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    /** @param eventId from where to go on later; empty where more of the same place follows */
    void tell(Subscriber subscriber, Notice notice, String eventId) {
        StompHeaderAccessor frame = StompHeaderAccessor.create(StompCommand.MESSAGE);
        frame.setSubscriptionId(subscriber.id());
        frame.setMessageId(Long.toString(last.incrementAndGet()));
        frame.setDestination(subscriber.destination());
        frame.setContentType(MimeTypeUtils.APPLICATION_JSON);
        frame.setNativeHeader("event", notice.event());
        if (!eventId.isEmpty()) {
            frame.setNativeHeader("event-id", eventId);
        }
        send(subscriber, frame, json(notice.data()));
    }

    /** By STOMP's rules the connection ends with that. */
    void end(Subscriber subscriber, String reason) {
        StompHeaderAccessor frame = StompHeaderAccessor.create(StompCommand.ERROR);
        frame.setMessage(reason);
        send(subscriber, frame, new byte[0]);
    }

    private void send(Subscriber subscriber, StompHeaderAccessor frame, byte[] body) {
        frame.setSessionId(subscriber.session());
        frame.setLeaveMutable(true);
        try {
            out.send(MessageBuilder.createMessage(body, frame.getMessageHeaders()));
        } catch (MessagingException gone) {
            LOG.debug("A subscriber has gone", gone);
        }
    }

    private byte[] json(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
