package org.horarium.config.access;

import java.util.Map;
import java.util.Objects;
import org.horarium.query.live.LiveTopic;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Forbidden;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/**
 * Lets nobody subscribe to a topic who may not have the stream that tells the same, by what that stream's {@link Access}
 * declares. Who they are is proven when they connect, as a request's caller is.
 */
@Configuration(proxyBeanMethods = false)
@Order(2)
class SocketAccess implements WebSocketMessageBrokerConfigurer, ChannelInterceptor {

    static final String PATH = "/ws";

    private final Callers callers;
    private final AccessCheck check;
    private final DeclaredAccess declared;
    private final ObjectProvider<LiveTopic> topics;

    SocketAccess(Callers callers, AccessCheck check, DeclaredAccess declared, ObjectProvider<LiveTopic> topics) {
        this.callers = callers;
        this.check = check;
        this.declared = declared;
        this.topics = topics;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(this);
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame != null && frame.getCommand() != null) {
            switch (frame.getCommand()) {
                case CONNECT, STOMP -> connect(frame);
                case SUBSCRIBE -> subscribe(frame);
                case SEND, BEGIN -> throw new Forbidden("Nothing is sent here: ask the API.");
                default -> {}
            }
        }
        return message;
    }

    /** Without a token of its own it is whoever made the handshake, or nobody. */
    private void connect(StompHeaderAccessor frame) {
        String header = frame.getFirstNativeHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            frame.setUser(callers.prove(header));
        }
    }

    private void subscribe(StompHeaderAccessor frame) {
        String name = Objects.requireNonNullElse(frame.getDestination(), "");
        LiveTopic topic = topics.stream()
                .filter(one -> one.isAt(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown-topic"));
        Access access = declared.of(topic.path());
        if (!access.open()) {
            check(access, frame, topic.variablesIn(name));
        }
    }

    private void check(Access access, StompHeaderAccessor frame, Map<String, String> variables) {
        if (!(frame.getUser() instanceof CallerAuthentication caller) || !caller.isGood()) {
            throw new InsufficientAuthenticationException("Sign in first");
        }
        if (caller.mustEnrol()) {
            throw new Forbidden("Get a second factor first: POST /api/auth/second-factor.");
        }
        check.check(access, caller, variable -> AccessCheck.id(variables.get(variable)));
    }
}
