package org.horarium.query.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings under which clinicians write of a type of visit.
 *
 * @param visitType its code; null of those for every type that has none of its own
 * @param version null of those, too
 */
record VisitTemplate(@Nullable String visitType, List<String> findings, List<String> plan, @Nullable Long version) {

    VisitTemplate {
        findings = List.copyOf(findings);
        plan = List.copyOf(plan);
    }

    /** Asks for all of them: the usual one first, then by code. */
    record All() {}
}
