package org.horarium.config.reports;

import org.horarium.command.Outcome;
import org.horarium.command.RequestKey;
import org.horarium.shared.access.Actor;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;

/** Has the record decide which reports belong to it. */
interface Attaching {

    Outcome attach(RecordId record, LabReport report, Actor actor, @Nullable RequestKey key);

    Outcome withdraw(RecordId record, ReportId report, String reason, Actor actor);
}
