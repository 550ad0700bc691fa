package org.horarium.shared.notification;

/** What a notice tells. */
public enum NoticeKind {
    APPOINTMENT_BOOKED(NoticePurpose.VISITS),
    APPOINTMENT_MOVED(NoticePurpose.VISITS),
    APPOINTMENT_CANCELLED(NoticePurpose.VISITS),
    REMINDER(NoticePurpose.REMINDERS),
    WAITLIST_OFFER(NoticePurpose.WAITLIST),
    REPORT_READY(NoticePurpose.REPORTS),
    ACCOUNT(NoticePurpose.ACCOUNT);

    private final NoticePurpose purpose;

    NoticeKind(NoticePurpose purpose) {
        this.purpose = purpose;
    }

    /** What it is for. */
    public NoticePurpose purpose() {
        return purpose;
    }
}
