package org.horarium.command.records;

import java.util.HashMap;
import java.util.Map;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.ReportId;

/** The reports that belong to a record, and those that once did: a name that was given is never given again. */
final class Reports {

    /** More than any visit has; it keeps a stream from growing without end. */
    static final int MOST = 50;

    private final Map<ReportId, String> present = new HashMap<>();
    private final Map<ReportId, String> ever = new HashMap<>();

    boolean has(ReportId report) {
        return present.containsKey(report);
    }

    boolean isFull() {
        return present.size() >= MOST;
    }

    /** Whether that very report was attached under its name before, be it there still or not. */
    boolean had(LabReport report) {
        return report.sha256().equals(ever.get(report.id()));
    }

    boolean hadAnotherNamed(ReportId report) {
        return ever.containsKey(report);
    }

    /** Whether the same file is there, under whichever name. */
    boolean hasTheSameAs(LabReport report) {
        return present.containsValue(report.sha256());
    }

    void add(LabReport report) {
        present.put(report.id(), report.sha256());
        ever.put(report.id(), report.sha256());
    }

    void remove(ReportId report) {
        present.remove(report);
    }
}
