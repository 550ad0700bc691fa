package org.horarium.command.notification;

import java.time.Instant;
import java.util.Optional;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.Recipient;

/** What people chose of how they are told, as it is now. */
public interface Choices {

    /** Whether they want to be told of such things by that channel. */
    Choice of(Recipient recipient, NoticePurpose purpose, Channel channel);

    /** The end of their quiet hours, where that moment is in them. */
    Optional<Instant> quietUntil(Recipient recipient, Instant moment);

    /** What somebody chose. */
    enum Choice {
        WANTED,
        /** They never chose that channel for it. */
        NOT_CHOSEN,
        /** They declined it. */
        DECLINED
    }
}
