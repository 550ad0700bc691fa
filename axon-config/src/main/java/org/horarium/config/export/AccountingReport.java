package org.horarium.config.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.horarium.config.export.Accounting.Disclosure;

/** An accounting as it is handed to the patient. */
final class AccountingReport {

    static final String TITLE = "Accounting of disclosures";

    private static final List<String> HEAD =
            List.of("Date (UTC)", "Disclosed to", "Address, if known", "What was disclosed", "Purpose", "Accounting");

    private final Accounting accounting;

    AccountingReport(Accounting accounting) {
        this.accounting = accounting;
    }

    void draw(Paper paper, String asker, Instant now, String fingerprint) {
        paper.title("of the protected health information of one patient (45 CFR 164.528)");
        paper.facts(facts(asker, now, fingerprint));
        paper.heading("Disclosures");
        paper.text(summary());
        if (!accounting.items().isEmpty()) {
            paper.table(
                    new float[] {10, 20, 22, 20, 14, 14},
                    HEAD,
                    accounting.items().stream().map(AccountingReport::row).toList());
        }
        paper.heading("What is not listed");
        paper.text(
                "Disclosures for treatment, payment and health care operations, and those to the patient or to whoever"
                        + " acts for the patient, need not be accounted for (45 CFR 164.528(a)(1)(i) and (ii)). "
                        + (accounting.all()
                                ? "They are listed here all the same, and marked."
                                : "They can be had on request."));
    }

    private Map<String, String> facts(String asker, Instant now, String fingerprint) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Patient", accounting.patient().toString());
        facts.put("Period", Moments.text(accounting.from()) + " to " + Moments.text(accounting.until()));
        facts.put("Asked for by", asker);
        facts.put("Made at", Moments.text(now));
        facts.put(
                "Signature", "This document is signed (PAdES). SHA-256 fingerprint of the certificate: " + fingerprint);
        return facts;
    }

    private String summary() {
        long counted = accounting.items().stream()
                .filter(item -> item.excluded() == null)
                .count();
        return "%d to be accounted for; %d that need not be.".formatted(counted, accounting.excluded());
    }

    private static List<String> row(Disclosure item) {
        return List.of(
                Moments.lines(item.date()),
                item.recipient() + "\n" + item.recipientRole(),
                Objects.requireNonNullElse(item.address(), "not known"),
                item.what(),
                item.purpose() + (item.emergency() ? "\nEMERGENCY" : ""),
                item.excluded() == null ? "required" : "excluded: " + item.excluded() + "\n" + item.basis());
    }
}
