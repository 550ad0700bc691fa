package org.horarium.query.socket;

import java.util.List;
import org.horarium.query.live.Listener;
import org.horarium.query.live.Notice;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/** One subscription of a session, who is told by frames. */
final class Subscriber implements Listener {

    private final String session;
    private final String id;
    private final String destination;
    private final Frames frames;

    Subscriber(StompHeaderAccessor subscribe, String destination, Frames frames) {
        this.session = String.valueOf(subscribe.getSessionId());
        this.id = String.valueOf(subscribe.getSubscriptionId());
        this.destination = destination;
        this.frames = frames;
    }

    String session() {
        return session;
    }

    String id() {
        return id;
    }

    String destination() {
        return destination;
    }

    @Override
    public void hear(List<Notice> notices, String eventId) {
        for (int at = 0; at < notices.size(); at++) {
            frames.tell(this, notices.get(at), at == notices.size() - 1 ? eventId : "");
        }
    }

    /** STOMP has heartbeats of its own. */
    @Override
    public void hearNothing(String eventId) {}

    @Override
    public void end(String reason) {
        frames.end(this, reason);
    }
}
