package org.horarium.config.export;

import org.horarium.shared.audit.AccessEntry;
import org.jspecify.annotations.Nullable;

/** Why a disclosure need not be accounted for (45 CFR 164.528(a)(1)). */
enum Exclusion {
    TREATMENT("treatment", "i"),
    /** The clinic's own running, and the platform's. */
    OPERATIONS("health care operations", "i"),
    /** To the patients themselves, and to those who act for them (164.502(g)). */
    INDIVIDUAL("to the individual", "ii");

    private final String words;
    private final String item;

    Exclusion(String words, String item) {
        this.words = words;
        this.item = item;
    }

    String words() {
        return words;
    }

    /** Where that is written. */
    String basis() {
        return "45 CFR 164.528(a)(1)(" + item + ")";
    }

    /** The one that holds, or null where it must be accounted for: so it is wherever there is any doubt. */
    static @Nullable Exclusion of(AccessEntry entry) {
        if (entry.role().equals("PATIENT")) {
            return INDIVIDUAL;
        }
        return switch (entry.purpose()) {
            case TREAT, ETREAT -> TREATMENT;
            case HOPERAT, HSYSADMIN -> OPERATIONS;
            case PATRQT -> INDIVIDUAL;
            case HCOMPL -> null;
        };
    }
}
