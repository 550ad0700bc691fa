package org.horarium.shared.audit;

import java.util.Locale;

/** What came of looking into a finding. */
public enum ReviewOutcome {
    JUSTIFIED,
    VIOLATION;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
