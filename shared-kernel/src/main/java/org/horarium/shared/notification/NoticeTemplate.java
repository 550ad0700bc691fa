package org.horarium.shared.notification;

/**
 * The words of a notice as a clinic wants them said, with variables in braces.
 *
 * @param language as BCP 47 names it
 * @param subject empty for an SMS
 */
public record NoticeTemplate(NoticeKind kind, Channel channel, String language, String subject, String text) {}
