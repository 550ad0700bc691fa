package org.horarium.query.socket;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * STOMP at {@code /ws}. The broker answers CONNECT and keeps the heartbeats; subscriptions are kept by {@link Subscriptions},
 * as two people who listen to the same doctor may not be told the same. Whoever sends does so on their own thread and never
 * waits, so that frames stay in their order and nobody holds up another.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
@Order(Ordered.LOWEST_PRECEDENCE)
class SocketConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long[] HEARTBEAT_MILLIS = {10_000, 10_000};
    private static final int LONGEST_FRAME = 8 << 10;

    private final ObjectProvider<Subscriptions> subscriptions;
    private final ObjectProvider<HandshakeInterceptor> handshakes;
    private final ObjectProvider<StompSubProtocolErrorHandler> problems;

    SocketConfiguration(
            ObjectProvider<Subscriptions> subscriptions,
            ObjectProvider<HandshakeInterceptor> handshakes,
            ObjectProvider<StompSubProtocolErrorHandler> problems) {
        this.subscriptions = subscriptions;
        this.handshakes = handshakes;
        this.problems = problems;
    }

    /** Browsers may open it from pages of this very place alone, which is Spring's default. */
    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").addInterceptors(handshakes.orderedStream().toArray(HandshakeInterceptor[]::new));
        problems.ifAvailable(registry::setErrorHandler);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();
        timer.setThreadNamePrefix("socket-heartbeat-");
        timer.setDaemon(true);
        timer.initialize();
        registry.enableSimpleBroker("/topic")
                .setHeartbeatValue(HEARTBEAT_MILLIS)
                .setTaskScheduler(timer);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.executor(new SyncTaskExecutor()).interceptors(subscriptions.getObject());
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.executor(new SyncTaskExecutor());
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.setMessageSizeLimit(LONGEST_FRAME).addDecoratorFactory(UnhurriedHandler::new);
    }
}
