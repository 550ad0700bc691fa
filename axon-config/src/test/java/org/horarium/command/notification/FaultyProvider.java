package org.horarium.command.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;

/**
 * A provider that refuses a fifth of all messages for ever, and of its other answers makes a fifth each of: accepted,
 * accepted though the answer is lost, not accepted and the answer lost, out of order, too busy. Sometimes it is away.
 */
final class FaultyProvider implements Carrier {

    private final Channel channel;
    private final boolean canTell;
    private final boolean isFaulty;
    private final Random random;
    private boolean isAway;
    private long calls;
    private long ambiguous;

    /** In the order in which they were taken, each as often as it was. */
    private final List<NotificationId> taken = new ArrayList<>();

    private final Map<NotificationId, Integer> lostAnswers = new HashMap<>();
    private final Set<NotificationId> refused = new HashSet<>();

    FaultyProvider(Channel channel, boolean canTell, boolean isFaulty, long seed) {
        this.channel = channel;
        this.canTell = canTell;
        this.isFaulty = isFaulty;
        this.random = new Random(seed);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public synchronized Handover send(Message message) {
        calls++;
        NotificationId id = message.id();
        if (isAway) {
            return new Handover.Postponed("away", null);
        }
        if (!isFaulty) {
            return accept(id);
        }
        if (Math.floorMod(id.hashCode(), 5) == 0) {
            refused.add(id);
            return new Handover.Refused("bad-request");
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Handover.Postponed("fault", null);
            case 1 -> new Handover.Postponed("busy", Duration.ofSeconds(40));
            case 2 -> lost();
            case 3 -> {
                accept(id);
                lostAnswers.merge(id, 1, Integer::sum);
                yield lost();
            }
            default -> accept(id);
        };
    }

    private Handover accept(NotificationId id) {
        taken.add(id);
        return new Handover.Accepted("ref-" + taken.size());
    }

    private Handover lost() {
        ambiguous++;
        return new Handover.Lost("timeout");
    }

    @Override
    public synchronized Optional<Handover> find(NotificationId message) {
        if (!canTell) {
            return Optional.empty();
        }
        if (isAway || random.nextInt(10) == 0) {
            return Optional.of(new Handover.Lost("cannot-tell-yet"));
        }
        return Optional.of(
                lostAnswers.containsKey(message)
                        ? new Handover.Accepted("found")
                        : new Handover.Postponed("not-there", null));
    }

    synchronized void away(boolean away) {
        isAway = away;
    }

    synchronized long calls() {
        return calls;
    }

    synchronized long ambiguous() {
        return ambiguous;
    }

    synchronized List<NotificationId> taken() {
        return List.copyOf(taken);
    }

    synchronized Set<NotificationId> refused() {
        return Set.copyOf(refused);
    }

    synchronized int lostAnswers(NotificationId id) {
        return lostAnswers.getOrDefault(id, 0);
    }
}
