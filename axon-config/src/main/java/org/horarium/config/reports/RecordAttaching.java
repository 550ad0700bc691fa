package org.horarium.config.reports;

import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.RequestKey;
import org.horarium.command.records.RecordCommand.AttachLabReport;
import org.horarium.command.records.RecordCommand.WithdrawLabReport;
import org.horarium.shared.access.Actor;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;

/** Asks the record by a command. */
final class RecordAttaching implements Attaching {

    private final Commands commands;

    RecordAttaching(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Outcome attach(RecordId record, LabReport report, Actor actor, @Nullable RequestKey key) {
        return commands.send(new AttachLabReport(record, report, actor), actor, key);
    }

    @Override
    public Outcome withdraw(RecordId record, ReportId report, String reason, Actor actor) {
        return commands.send(new WithdrawLabReport(record, report, reason, actor), actor);
    }
}
