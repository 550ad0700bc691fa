package org.horarium.command.wording;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.horarium.shared.notification.NoticeKind;

/** What words may have filled in, and nothing else: none of it tells of anybody's health. */
enum Variable {
    CLINIC,
    DATE,
    TIME,
    PLACE,
    LINK;

    /** Those that there is something to fill in for, when such a thing is told. */
    static Set<Variable> of(NoticeKind kind) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_MOVED, APPOINTMENT_CANCELLED, REMINDER ->
                EnumSet.allOf(Variable.class);
            case WAITLIST_OFFER -> EnumSet.of(CLINIC, DATE, TIME, LINK);
            case REPORT_READY -> EnumSet.of(CLINIC, LINK);
            case ACCOUNT -> EnumSet.noneOf(Variable.class);
        };
    }

    static Optional<Variable> named(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "{" + word() + "}";
    }
}
