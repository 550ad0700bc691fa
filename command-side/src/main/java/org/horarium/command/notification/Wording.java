package org.horarium.command.notification;

import org.horarium.shared.notification.Channel;

/** Puts into words, in the recipient's language, what is to be told. */
public interface Wording {

    /** The words of that for that channel. */
    Content word(Telling what, Channel channel);
}
