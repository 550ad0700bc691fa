package org.horarium.shared.audit;

import java.util.Locale;

/** What in the access trail gives cause for somebody to look into it. */
public enum FindingKind {
    /** A patient was opened in an emergency. */
    EMERGENCY,
    /** Somebody was shown patients with whom they have nothing to do. */
    OUTSIDE_RELATION,
    /** Somebody looked at more patients within a short time than their work explains. */
    BULK_READING,
    /** Signing in failed again and again, for one account or from one address. */
    FAILED_SIGN_INS;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
