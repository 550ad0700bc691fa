package org.horarium.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listener's place: what was missed is told to them first, then what has come meanwhile, then whatever comes. */
final class Seat {

    private final Listener listener;
    private final Listening why;
    private final Set<UUID> whose;
    private Interest interest;
    private Position heard;
    private @Nullable List<Change> waiting = new ArrayList<>();

    /** @param heard up to where they know everything */
    Seat(Listener listener, Listening why, Interest interest, Position heard) {
        this.listener = listener;
        this.why = why;
        this.whose = interest.whose();
        this.interest = interest;
        this.heard = heard;
    }

    Listener listener() {
        return listener;
    }

    /** The doctors and patients that they listen to. */
    Set<UUID> whose() {
        return whose;
    }

    synchronized void take(Change change) {
        if (waiting == null) {
            tell(change);
        } else {
            waiting.add(change);
        }
    }

    /**
     * @param missed null where nobody can tell any more what that was
     * @param now the place behind which they are told everything
     */
    synchronized void begin(@Nullable List<Change> missed, Position now) {
        if (missed == null) {
            heard = now;
        }
        listener.hear(List.of(Notice.READY), heard.toString());
        if (missed == null) {
            listener.hear(List.of(Notice.RESET), heard.toString());
        } else {
            missed.forEach(this::tell);
        }
        if (waiting != null) {
            waiting.forEach(this::tell);
        }
        waiting = null;
    }

    /** There was nothing else for them up to that place, so they may go on from there. */
    synchronized void beat(Position place) {
        if (waiting == null) {
            heard = heard.isBefore(place) ? place : heard;
            listener.hearNothing(heard.toString());
        }
    }

    /** Asks whether they still may listen, and to what; fails as a request would that may not. */
    boolean isGood() {
        if (why.admission() != null && !why.admission().isGood()) {
            return false;
        }
        Interest now = why.interest().get();
        synchronized (this) {
            interest = now;
        }
        return true;
    }

    /** What they heard before, perhaps from another process, they do not hear again. */
    private void tell(Change change) {
        if (heard.isBefore(change.at())) {
            heard = change.at();
            List<Notice> notices = interest.in(change);
            if (!notices.isEmpty()) {
                listener.hear(notices, heard.toString());
            }
        }
    }
}
