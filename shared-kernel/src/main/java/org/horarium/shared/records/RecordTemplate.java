package org.horarium.shared.records;

import java.util.List;

/**
 * The headings under which clinicians write.
 *
 * @param findings those of what was found
 * @param plan those of what is to be done
 */
public record RecordTemplate(List<String> findings, List<String> plan) {

    /** For every type of visit that has none of its own. */
    public static final RecordTemplate USUAL = new RecordTemplate(
            List.of("Reason for visit", "History", "Examination", "Results"),
            List.of("Treatment", "Follow-up", "Advice given"));

    public RecordTemplate {
        findings = List.copyOf(findings);
        plan = List.copyOf(plan);
    }
}
