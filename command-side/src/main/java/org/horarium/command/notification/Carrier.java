package org.horarium.command.notification;

import java.util.Optional;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;

/** Takes messages to people by one channel. */
public interface Carrier {

    /** The channel that it serves. */
    Channel channel();

    /** Hands a message over. Whatever goes wrong is told as a {@link Handover}, never thrown. */
    Handover send(Message message);

    /**
     * What became of a message whose answer was lost; empty where its provider can never tell. {@link Handover.Lost} says
     * that it cannot tell yet, and is to be asked again; {@link Handover.Postponed}, that it has not got it.
     */
    Optional<Handover> find(NotificationId message);
}
