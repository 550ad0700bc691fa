package org.horarium.command.notification;

import java.time.Clock;
import java.time.Instant;
import org.horarium.shared.notification.Channel;
import org.springframework.stereotype.Component;

/** Puts notices into the outbox, and wakes who sends them as soon as they are committed. */
@Component
class StoredNotices implements Notices {

    private final OutboxTable outbox;
    private final Bell bell;
    private final Clock clock;

    StoredNotices(OutboxTable outbox, Bell bell, Clock clock) {
        this.outbox = outbox;
        this.bell = bell;
        this.clock = clock;
    }

    /** What was over so long ago that nobody remembers whether it was told is not told. */
    @Override
    public void put(Notice notice) {
        Instant now = clock.instant();
        if (notice.until().isBefore(now.minus(OutboxTable.KEPT))) {
            return;
        }
        boolean isNews = false;
        for (Channel channel : Channel.values()) {
            isNews |= outbox.put(notice, channel, now);
        }
        if (isNews) {
            bell.ringAfterCommit();
        }
    }
}
