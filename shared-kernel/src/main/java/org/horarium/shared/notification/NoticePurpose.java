package org.horarium.shared.notification;

/** What a notice is for, which is what people choose by. Account notices cannot be declined. */
public enum NoticePurpose {
    VISITS,
    REMINDERS,
    WAITLIST,
    REPORTS,
    ACCOUNT
}
