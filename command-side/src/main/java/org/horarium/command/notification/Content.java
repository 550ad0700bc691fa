package org.horarium.command.notification;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message, without health data.
 *
 * @param subject empty in an SMS
 * @param text plain
 * @param html the same as a page; none in an SMS
 * @param invitation an iCalendar object (RFC 5545) with its method (RFC 5546) inside
 * @param unsubscribe where one click (RFC 8058) declines such messages
 */
public record Content(
        String subject, String text, @Nullable String html, @Nullable String invitation, @Nullable URI unsubscribe) {}
