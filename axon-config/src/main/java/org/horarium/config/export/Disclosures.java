package org.horarium.config.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.horarium.config.export.Accounting.Disclosure;
import org.horarium.config.export.Recipients.Recipient;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;
import org.springframework.stereotype.Component;

/** Reads from the access trail to whom a patient's data went. */
@Component
class Disclosures {

    private static final Set<AccessAction> DISCLOSING =
            Set.of(AccessAction.READ, AccessAction.SEARCH, AccessAction.EXPORT, AccessAction.OPEN_FIELD);
    private static final Map<PurposeOfUse, String> PURPOSES = Map.of(
            PurposeOfUse.TREAT, "Treatment",
            PurposeOfUse.ETREAT, "Emergency treatment",
            PurposeOfUse.PATRQT, "At the patient's own request",
            PurposeOfUse.HOPERAT, "Health care operations",
            PurposeOfUse.HCOMPL, "Compliance and oversight",
            PurposeOfUse.HSYSADMIN, "Running of the system");

    private final AuditTrail trail;
    private final Recipients recipients;

    Disclosures(AuditTrail trail, Recipients recipients) {
        this.trail = trail;
        this.recipients = recipients;
    }

    Accounting of(Selection selection, boolean all) throws IOException {
        List<AccessEntry> entries = new ArrayList<>();
        trail.readAccesses(snapshot -> snapshot.eachAccess(selection, line -> {
            if (line instanceof Line.Access access && isDisclosure(access.entry())) {
                entries.add(access.entry());
            }
        }));
        Map<String, Recipient> known = new HashMap<>();
        List<Disclosure> items = entries.stream()
                .filter(entry -> all || Exclusion.of(entry) == null)
                .map(entry -> disclosure(
                        entry,
                        known.computeIfAbsent(
                                entry.actor() + " " + entry.role(), any -> recipients.of(entry.actor(), entry.role()))))
                .toList();
        int excluded = (int)
                entries.stream().filter(entry -> Exclusion.of(entry) != null).count();
        return new Accounting(
                Objects.requireNonNull(selection.patient()), selection.from(), selection.until(), all, items, excluded);
    }

    /** What was refused was not disclosed. */
    static boolean isDisclosure(AccessEntry entry) {
        return entry.outcome() == AccessOutcome.ALLOWED && DISCLOSING.contains(entry.action());
    }

    static Disclosure disclosure(AccessEntry entry, Recipient recipient) {
        Exclusion exclusion = Exclusion.of(entry);
        return new Disclosure(
                entry.at(),
                recipient.name(),
                entry.role(),
                recipient.address(),
                what(entry),
                entry.what(),
                PURPOSES.getOrDefault(entry.purpose(), entry.purpose().name()),
                entry.purpose().name(),
                entry.emergency(),
                exclusion == null ? null : exclusion.words(),
                exclusion == null ? null : exclusion.basis());
    }

    /** In a few words for the patient, who does not know our routes. */
    private static String what(AccessEntry entry) {
        String route = entry.what();
        if (entry.action() == AccessAction.EXPORT) {
            return "A copy of the audit trail of the patient's data";
        }
        if (entry.action() == AccessAction.OPEN_FIELD) {
            return "One field of a record of what happened";
        }
        if (route.contains("/appointments")) {
            return "Appointments";
        }
        if (route.contains("/records")) {
            return "Medical record";
        }
        if (route.contains("/audit")) {
            return "The audit trail of the patient's data";
        }
        return route.contains("/patients") ? "Name, date of birth and contact details" : "Personal data";
    }
}
