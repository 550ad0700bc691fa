package org.horarium.command.contact;

import java.net.URI;
import java.util.Optional;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.Recipient;

/** Makes the links by which whoever got a message declines such messages. */
public interface Unsubscribing {

    /**
     * A new link for that message, which takes a POST by itself (RFC 8058) and leads people to a page; none where nobody
     * can decline.
     */
    Optional<URI> linkFor(Recipient recipient, NoticePurpose purpose, Channel channel);
}
