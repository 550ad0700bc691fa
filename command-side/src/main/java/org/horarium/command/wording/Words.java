package org.horarium.command.wording;

import org.horarium.shared.notification.NoticeTemplate;

/**
 * What is said, with variables where the case at hand is to be filled in.
 *
 * @param subject empty in an SMS
 */
record Words(String subject, String text) {

    static Words of(NoticeTemplate template) {
        return new Words(template.subject(), template.text());
    }
}
