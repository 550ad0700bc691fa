package org.horarium.command.notification;

import java.time.Clock;
import org.horarium.shared.notification.NotificationEvent.NotificationDelivered;
import org.horarium.shared.notification.NotificationId;
import org.springframework.stereotype.Component;

/** Records what providers say later. Of one that nobody here has sent, nothing is believed. */
@Component
class HeardDeliveries implements Deliveries {

    private final OutboxTable outbox;
    private final Chronicle chronicle;
    private final Telltale telltale;
    private final Clock clock;

    HeardDeliveries(OutboxTable outbox, Chronicle chronicle, Clock clock) {
        this.outbox = outbox;
        this.chronicle = chronicle;
        this.telltale = new Telltale(outbox, chronicle);
        this.clock = clock;
    }

    @Override
    public void delivered(NotificationId message) {
        if (wasHandedOver(message)) {
            chronicle.record(new NotificationDelivered(message));
            outbox.arrived(message);
        }
    }

    @Override
    public void failed(NotificationId message, String code) {
        outbox.find(message)
                .filter(notice -> outbox.bounced(message, code, clock.instant()))
                .ifPresent(notice -> telltale.tell(notice, Ending.DEAD, code, notice.attempts(), notice.addressHint()));
    }

    private boolean wasHandedOver(NotificationId message) {
        return outbox.find(message).filter(notice -> notice.attempts() > 0).isPresent();
    }
}
