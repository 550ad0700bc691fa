package org.horarium.config.rebuild;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a projection is told anew for. */
enum Purpose {
    /** To take its place, whatever the difference: often the rows are wrong, and that is why. */
    REBUILD,
    /** To take its place only where it came out the same. */
    REBUILD_IF_EQUAL,
    /** To see whether it comes out the same, and nothing else. */
    CHECK,
    /** To have back the tables that a rebuild has replaced, brought up to date. */
    ROLLBACK;

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it goes on, which two of them do without a comparison too. */
    boolean replaces(Comparison.@Nullable Result compared) {
        return switch (this) {
            case REBUILD, ROLLBACK -> true;
            case REBUILD_IF_EQUAL -> compared != null && compared.equal();
            case CHECK -> false;
        };
    }

    boolean needsComparison() {
        return this == REBUILD_IF_EQUAL || this == CHECK;
    }
}
