package org.horarium.config.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.horarium.config.limits.StreamLimits.Permit;
import org.horarium.config.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Counts a socket as a stream from its handshake to its end, and each frame as a request of its address. */
@Component
@Order(1)
class SocketLimit implements WebSocketMessageBrokerConfigurer, HandshakeInterceptor, ChannelInterceptor {

    private static final String PERMIT = Permit.class.getName();
    private static final String ADDRESS = PERMIT + ".address";

    private final StreamLimits streams;
    private final StreamProblems problems;
    private final RequestLimits requests;

    SocketLimit(StreamLimits streams, StreamProblems problems, RequestLimits requests) {
        this.streams = streams;
        this.problems = problems;
        this.requests = requests;
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(this);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.addDecoratorFactory(Counted::new);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        Permit permit = streams.take(servlet.getRemoteAddr());
        if (permit.answer() != Permit.Answer.OPEN) {
            problems.write(permit.answer(), ((ServletServerHttpResponse) response).getServletResponse());
            return false;
        }
        servlet.setAttribute(PERMIT, permit);
        attributes.put(PERMIT, permit);
        attributes.put(ADDRESS, servlet.getRemoteAddr());
        return true;
    }

    /** A handshake that failed has no session whose end could be told. */
    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        boolean isUpgraded =
                ((ServletServerHttpResponse) response).getServletResponse().getStatus() == 101;
        if (failure != null || !isUpgraded) {
            end(servlet.getAttribute(PERMIT));
        }
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        Map<String, Object> attributes = SimpMessageHeaderAccessor.getSessionAttributes(message.getHeaders());
        String address = attributes == null ? null : (String) attributes.get(ADDRESS);
        if (address != null && !requests.admitsAddress(address)) {
            throw new TooMany();
        }
        return message;
    }

    private static void end(@Nullable Object permit) {
        if (permit instanceof Permit held) {
            held.end();
        }
    }

    private static final class Counted extends WebSocketHandlerDecorator {

        Counted(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
            end(session.getAttributes().get(PERMIT));
            super.afterConnectionClosed(session, status);
        }
    }
}
