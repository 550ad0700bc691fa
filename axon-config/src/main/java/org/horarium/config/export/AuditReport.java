package org.horarium.config.export;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.jspecify.annotations.Nullable;

/** The trail of a period for a reader: what was asked for and by whom, how much of what there was, and each line. */
final class AuditReport {

    static final String TITLE = "Audit report";

    /** More than a hundred pages: who wants more of it wants it for a machine. */
    static final int MOST_LINES = 2000;

    private static final String NONE = "–";
    private static final float[] WIDTHS = {9, 23, 15, 19, 7.5f, 7.5f, 8, 11};
    private static final List<String> HEAD =
            List.of("Time (UTC)", "What", "Who", "Patients", "Purpose", "Outcome", "From", "Request");

    private final Selection selection;
    private final Function<Line, String> names;

    /** @param names tells who did what a line tells */
    AuditReport(Selection selection, Function<Line, String> names) {
        this.selection = selection;
        this.names = names;
    }

    /** Gives the lines, one after the other. */
    interface Lines {
        void each(Snapshot.Taker taker) throws SQLException, IOException;
    }

    /**
     * Draws it.
     *
     * @param asker who asked for it, by name
     * @param fingerprint of the certificate that it is going to be signed with
     */
    void draw(Paper paper, Lines lines, String asker, Instant now, String fingerprint)
            throws SQLException, IOException {
        Totals totals = new Totals();
        List<List<String>> rows = new ArrayList<>();
        lines.each(line -> {
            totals.add(line);
            if (rows.size() < MOST_LINES) {
                rows.add(row(line));
            }
        });
        paper.title("%s to %s".formatted(Moments.text(selection.from()), Moments.text(selection.until())));
        paper.facts(facts(asker, now, fingerprint));
        paper.heading("Totals by action");
        paper.table(new float[] {40, 15, 15, 15, 15}, head("Action"), totals.actions());
        paper.heading("Totals by role");
        paper.table(new float[] {40, 15, 15, 15, 15}, head("Role"), totals.roles());
        paper.heading("Entries");
        paper.text(count(totals.all(), rows.size()));
        if (!rows.isEmpty()) {
            paper.table(WIDTHS, HEAD, rows);
        }
    }

    private Map<String, String> facts(String asker, Instant now, String fingerprint) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Asked for by", asker);
        facts.put("Made at", Moments.text(now));
        facts.put(
                "Patient",
                selection.patient() == null ? "any" : selection.patient().toString());
        facts.put("Actor", Objects.requireNonNullElse(selection.actor(), "any"));
        facts.put(
                "Contents",
                "Changes (events, without what they say) and accesses to personal data, in the order in which they were"
                        + " committed. Identifiers are those of the trail.");
        facts.put(
                "Purposes",
                "By HL7's PurposeOfUse: TREAT treatment, ETREAT emergency treatment, PATRQT the patient's own request,"
                        + " HOPERAT health care operations, HCOMPL compliance, HSYSADMIN running of the system");
        facts.put(
                "Signature", "This document is signed (PAdES). SHA-256 fingerprint of the certificate: " + fingerprint);
        return facts;
    }

    private static List<String> head(String first) {
        return List.of(first, "Done", "Denied", "In an emergency", "All");
    }

    private static String count(int all, int shown) {
        if (all == 0) {
            return "There is nothing in the trail for this period and filter.";
        }
        return all == shown
                ? "All %d entries of the period.".formatted(all)
                : ("The first %d of %d entries; the totals above are of all of them. The whole of it can be had as JSON"
                                + " Lines or FHIR AuditEvents.")
                        .formatted(shown, all);
    }

    private List<String> row(Line line) {
        String who = names.apply(line) + "\n" + Objects.requireNonNullElse(line.role(), "role not recorded");
        String patients = line.patients().isEmpty()
                ? NONE
                : line.patients().stream().map(UUID::toString).collect(Collectors.joining("\n"));
        if (line instanceof Line.Event event) {
            Line.Told told = event.told();
            return List.of(
                    Moments.lines(line.at()),
                    "CHANGE " + event.type() + "\n" + event.stream() + " #" + event.sequence(),
                    who,
                    patients,
                    purpose(told.purpose(), told.emergency()),
                    "done",
                    text(told.address()),
                    text(told.correlation()));
        }
        AccessEntry entry = ((Line.Access) line).entry();
        return List.of(
                Moments.lines(line.at()),
                entry.action() + "\n" + entry.what() + (entry.detail() == null ? "" : "\n" + entry.detail()),
                who,
                patients,
                purpose(entry.purpose().name(), entry.emergency()),
                entry.outcome() == AccessOutcome.DENIED ? "DENIED\n" + text(entry.reason()) : "done",
                text(entry.address()),
                text(entry.correlation()));
    }

    private static String purpose(@Nullable String purpose, boolean emergency) {
        return text(purpose) + (emergency ? "\nEMERGENCY" : "");
    }

    private static String text(@Nullable String known) {
        return Objects.requireNonNullElse(known, NONE);
    }
}
