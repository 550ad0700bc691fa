package org.horarium.config.trail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.horarium.query.live.LiveTopic;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Admission;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.audit.Circumstances;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** What the filter and the witness are for requests, for the frames of a socket: each is a request of its own. */
@Component
@Order(0)
class SocketTrail implements WebSocketMessageBrokerConfigurer, HandshakeInterceptor, ChannelInterceptor {

    private static final String ADDRESS = SocketTrail.class.getName();

    private final Denials denials;
    private final ObjectProvider<LiveTopic> topics;

    SocketTrail(Denials denials, ObjectProvider<LiveTopic> topics) {
        this.denials = denials;
        this.topics = topics;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(this);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        attributes.put(
                ADDRESS,
                ((ServletServerHttpRequest) request).getServletRequest().getRemoteAddr());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        Map<String, Object> session = StompHeaderAccessor.getSessionAttributes(message.getHeaders());
        String address = session == null ? null : (String) session.get(ADDRESS);
        new Circumstances(UuidCreator.getTimeOrderedEpoch().toString(), address, null, null).begin();
        return message;
    }

    @Override
    public void afterSendCompletion(
            Message<?> message, MessageChannel channel, boolean sent, @Nullable Exception failure) {
        try {
            StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
            Optional<String> reason = reason(failure);
            if (frame != null && frame.getCommand() != null && reason.isPresent()) {
                refused(frame, reason.get());
            }
        } finally {
            Circumstances.end();
        }
    }

    private void refused(StompHeaderAccessor frame, String reason) {
        String name = Objects.requireNonNullElse(frame.getDestination(), "");
        Optional<LiveTopic> topic =
                topics.stream().filter(one -> one.isAt(name)).findFirst();
        String route =
                frame.getCommand() + " " + topic.map(LiveTopic::destination).orElse("/ws");
        Principal user = frame.getUser();
        denials.refused(
                route,
                user instanceof Admission admission ? admission.actor() : null,
                topic.map(it -> patientIn(it, name)).orElse(null),
                reason);
    }

    private static @Nullable UUID patientIn(LiveTopic topic, String name) {
        try {
            return topic.destination().startsWith("/topic/patients/")
                    ? UUID.fromString(topic.variablesIn(name).getOrDefault("id", ""))
                    : null;
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static Optional<String> reason(@Nullable Exception failure) {
        if (failure instanceof NotFound missing && !missing.reason().equals("unknown-topic")) {
            return Optional.of(missing.reason());
        }
        if (failure instanceof AuthenticationException) {
            return Optional.of("unauthenticated");
        }
        return failure instanceof Forbidden ? Optional.of("forbidden") : Optional.empty();
    }
}
