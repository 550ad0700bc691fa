package org.horarium.query.socket;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.horarium.query.live.Listening;
import org.horarium.query.live.LiveFeed;
import org.horarium.query.live.LiveTopic;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.NotFound;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/** Makes listeners of those who subscribe by STOMP. Whether they may is checked before. */
@Component
class Subscriptions implements ChannelInterceptor {

    private static final int MOST = 50;

    private final LiveFeed feed;
    private final ObjectProvider<LiveTopic> topics;
    private final Frames frames;
    private final Map<String, Map<String, Subscriber>> bySession = new ConcurrentHashMap<>();

    Subscriptions(LiveFeed feed, ObjectProvider<LiveTopic> topics, Frames frames) {
        this.feed = feed;
        this.topics = topics;
        this.frames = frames;
    }

    /** The broker hears of no subscription, and so has nobody to tell anything. */
    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || frame.getCommand() == null) {
            return message;
        }
        return switch (frame.getCommand()) {
            case CONNECT, STOMP -> {
                bySession.put(String.valueOf(frame.getSessionId()), new ConcurrentHashMap<>());
                yield message;
            }
            case SUBSCRIBE -> {
                subscribe(frame);
                yield null;
            }
            case UNSUBSCRIBE -> {
                unsubscribe(frame);
                yield null;
            }
            default -> message;
        };
    }

    @EventListener
    void leave(SessionDisconnectEvent gone) {
        Map<String, Subscriber> all = bySession.remove(gone.getSessionId());
        if (all != null) {
            all.values().forEach(feed::leave);
        }
    }

    private void subscribe(StompHeaderAccessor frame) {
        String name = Objects.requireNonNullElse(frame.getDestination(), "");
        LiveTopic topic = topics.stream()
                .filter(one -> one.isAt(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown-topic"));
        Map<String, String> variables = topic.variablesIn(name);
        Admission admission = topic.isOpen() ? null : admission(frame.getUser());
        Actor actor = admission == null ? null : admission.actor();
        Listening what = new Listening(() -> topic.interest(variables, actor), admission);
        Subscriber subscriber = new Subscriber(frame, name, frames);
        Map<String, Subscriber> all = bySession.get(subscriber.session());
        if (all == null) {
            throw new InvalidInput("CONNECT", "must come first");
        }
        add(subscriber, all);
        feed.join(what, frame.getFirstNativeHeader("last-event-id"), subscriber);
        if (bySession.get(subscriber.session()) != all) {
            feed.leave(subscriber); // they have gone meanwhile
        }
    }

    private static void add(Subscriber subscriber, Map<String, Subscriber> all) {
        if (all.size() >= MOST) {
            throw new InvalidInput("id", "must be one of at most " + MOST + " subscriptions");
        }
        if (all.putIfAbsent(subscriber.id(), subscriber) != null) {
            throw new InvalidInput("id", "must be of one subscription alone");
        }
    }

    private void unsubscribe(StompHeaderAccessor frame) {
        Map<String, Subscriber> all = bySession.get(String.valueOf(frame.getSessionId()));
        Subscriber subscriber = all == null ? null : all.remove(String.valueOf(frame.getSubscriptionId()));
        if (subscriber != null) {
            feed.leave(subscriber);
        }
    }

    private static @Nullable Admission admission(@Nullable Principal user) {
        return user instanceof Admission admission ? admission : null;
    }
}
